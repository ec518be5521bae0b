import type { Receipt } from '../../ledger/ledger.ts';
import type { Application, ApplicationContent } from './application.ts';

/** Where applications are kept. Every implementation passes `test/conformance/application-store.test.ts`. */
export interface ApplicationStore {
  /**
   * Keeps a new application.
   *
   * @throws {ConflictError} `application/number-taken`
   */
  submit(receipt: Receipt, content: ApplicationContent): Promise<void>;
  /**
   * Locks the application, applies `change`, and keeps the outcome. What `change` throws comes out as it is, with
   * nothing written.
   *
   * @throws {NotFoundError} `application/no-such-application`
   */
  change(receipt: Receipt, id: string, change: (current: Application) => Application): Promise<Application>;
  /** @throws {NotFoundError} `application/no-such-application` */
  find(id: string): Promise<Application>;
  /** All applications, by number. */
  all(): Promise<readonly Application[]>;
}

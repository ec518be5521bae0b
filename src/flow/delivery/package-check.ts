/** One claim about a package and whether it is true. */
export interface PackageCheck {
  readonly name: string;
  readonly japanese: string;
  readonly holds: boolean;
  readonly detail: string;
}

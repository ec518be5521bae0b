export { parseSubjectId, subjectId, type SubjectId } from './subject-id.ts';

/** Values as short as `+`, `1+`, `<0.5`, `A型`, `陰性`; longer ones, or with sentences or blanks in them, may be prose. */
const categorical = /^[^\s。、,，;；]{1,12}$/u;

/** Whether `text` is short enough to be a category and no prose. */
export function isCategorical(text: string): boolean {
  return categorical.test(text);
}

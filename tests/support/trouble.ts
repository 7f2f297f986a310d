// A visitor in "Something went wrong": answers question after question by what stands on the answers.
import type { Page } from '@playwright/test';
import type { TroubleFlow } from '../../electron/core/content/types.ts';
import { follow, type Answers } from '../../electron/core/content/flow.ts';
import { button, open, say, structure } from './visitor.ts';

export const trouble = structure<TroubleFlow>('trouble');

/** The name of an answer: the Norwegian words of its message, where it has one, and its own words. */
export function answerName(language: string, question: string, id: string): string {
  const answer = trouble.questions.find((each) => each.id === question)?.answers.find((each) => each.id === id);
  const words = say(language, `trouble.questions.${question}.answers.${id}`);
  return answer && 'message' in answer ? `${structure<Record<string, string>>('terms')[answer.message.term]} ${words}` : words;
}

/** From Home through these answers. @returns when the question or the end after them stands there */
export async function answerTrouble(page: Page, language: string, answers: Answers): Promise<void> {
  await open(page, language, 'trouble');
  const { path, current, end } = follow(trouble, answers);
  for (const { question, answer } of path) await button(page, answerName(language, question, answer)).click();
  const title = current === null ? `trouble.ends.${end}.title` : `trouble.questions.${current}.title`;
  await page.getByRole('heading', { level: 2, name: say(language, title), exact: true }).waitFor();
}

import { APP_QUESTIONS } from './app-questions';
import { DEVELOPER_QUESTIONS } from './developer-questions';
import { SIGN_IN_QUESTIONS } from './sign-in-questions';

/**
 * Every question a page may ask the worker: its name, what it is about, who may ask and what is answered, each once.
 * Values are for the gate alone; pages take the types that follow from it (lib/rpc/contract.ts).
 */
export const QUESTIONS = { ...APP_QUESTIONS, ...SIGN_IN_QUESTIONS, ...DEVELOPER_QUESTIONS };

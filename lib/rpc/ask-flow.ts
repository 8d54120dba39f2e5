import type { FlowQuestions } from './flow-questions';
import { send } from './send';

/** The questions of the sign-in pages as plain functions; failures as for the popup. */
export const askFlow: FlowQuestions = {
  flow: (about) => send('flow', about),
  cancelFlow: (wish) => send('cancelFlow', wish),
  restartFlow: (wish) => send('restartFlow', wish),
  stayAs: (wish) => send('stayAs', wish),
  identify: (wish) => send('identify', wish),
  signIn: (wish) => send('signIn', wish),
  signUp: (wish) => send('signUp', wish),
  sendCode: (wish) => send('sendCode', wish),
  answerCode: (wish) => send('answerCode', wish),
  completeProfile: (wish) => send('completeProfile', wish),
  forgotPassword: (wish) => send('forgotPassword', wish),
  forgotCode: (wish) => send('forgotCode', wish),
  resetPassword: (wish) => send('resetPassword', wish),
  taken: (about) => send('taken', about),
  invitation: (about) => send('invitation', about),
  joinWaitlist: (wish) => send('joinWaitlist', wish),
  challenge: (about) => send('challenge', about),
  redeem: (wish) => send('redeem', wish),
  openHostedPage: (wish) => send('openHostedPage', wish),
  openProvider: (wish) => send('openProvider', wish),
  openSso: (wish) => send('openSso', wish),
  leave: (wish) => send('leave', wish),
  passkeyBegin: (wish) => send('passkeyBegin', wish),
  passkeyFinish: (wish) => send('passkeyFinish', wish),
  useTicket: (wish) => send('useTicket', wish),
};

import { done, fail } from '../../result';
import type { AllQuestions } from '../../rpc/contract';
import { failure } from '../../session/failure';
import type { ReloadedTabs } from '../../session/hosts/stale-tabs';
import type { Origin } from '../../session/types';
import type { View } from '../../session/view';
import type { Inspecting } from '../accounts/inspecting';
import { notConnected, type Owner } from '../owner';
import type { Outcome } from '../ports';
import type { Apps } from './apps';

/** What the worker answers to each question of the contract. */
export function createAnswers(apps: Apps): AllQuestions {
  const owned = async <Answer>(
    origin: Origin,
    answer: (owner: Owner) => Promise<Answer>,
  ): Promise<Answer | ReturnType<typeof notConnected>> => {
    const owner = await apps.owner(origin);
    if (!owner) return notConnected();
    return inKnowledge(owner, answer).finally(apps.goOn);
  };

  /** The view that a change made, from whoever owns the app by then: it may have been linked or removed meanwhile. */
  const viewed = async (origin: Origin, change: (owner: Owner) => Outcome): Outcome<View> => {
    const changed = await owned(origin, change);
    return changed.ok ? owned(origin, async ({ ledger }) => done(ledger.view())) : changed;
  };

  const reloaded = async (
    origin: Origin,
    reload: (owner: Owner) => Outcome<number>,
  ): Outcome<ReloadedTabs> => {
    const changed = await owned(origin, reload);
    if (!changed.ok) return changed;
    return owned(origin, async ({ ledger }) => done({ view: ledger.view(), reloaded: changed.value }));
  };

  /** A refusal says how far the flow has been told: the news of that goes another way, and may come later. */
  const flowing = <Value>(origin: Origin, deed: (owner: Owner) => Outcome<Value>) =>
    owned(origin, async (owner) => {
      const answer = await deed(owner);
      return answer.ok ? answer : fail({ ...answer.problem, after: owner.ledger.state().revision });
    });

  /** For whom developer tools are off, no page of ours asks such a thing. */
  const inspected = <Value>(origin: Origin, look: (inspecting: Inspecting) => Outcome<Value>) =>
    owned(origin, async ({ inspecting }): Outcome<Value> => {
      const { developer } = await apps.settings();
      return developer ? look(inspecting) : fail(failure('aborted'));
    });

  return {
    refresh: ({ origin, opened, ...how }) =>
      viewed(origin, async (owner) => {
        await apps.looked(origin);
        if (opened) await Promise.all([apps.promptsOver(), apps.handOver(owner)]);
        // Nobody waits for pages that may not answer.
        if (opened) void owner.tabs.look();
        return owner.refresh(how);
      }),
    view: ({ origin }) => owned(origin, (owner) => owner.view()),
    index: () => apps.index(),
    switchTo: ({ origin, signInId, by }) => viewed(origin, (owner) => owner.switching.switchTo(signInId, by)),
    signOut: ({ origin, signInId, undo }) =>
      viewed(origin, (owner) => owner.signingOut.signOut({ signInId, undo })),
    undoSignOut: ({ origin, signInId }) => viewed(origin, (owner) => owner.signingOut.undo(signInId)),
    signOutAll: ({ origin, forgetLabels }) =>
      viewed(origin, (owner) => owner.signingOut.signOutAll({ forgetLabels })),
    forget: ({ origin, key }) => viewed(origin, (owner) => owner.forget(key)),
    touch: ({ origin, ...wish }) => viewed(origin, (owner) => owner.touch(wish)),
    place: ({ origin, ...wish }) => viewed(origin, (owner) => owner.place(wish)),
    dismiss: ({ origin, key }) => viewed(origin, (owner) => owner.dismiss(key)),
    places: ({ origin }) => owned(origin, (owner) => owner.places.ask()),
    seenPlaces: ({ origin }) => owned(origin, (owner) => owner.places.seen()),
    goTo: ({ origin, ...leaf }) => viewed(origin, (owner) => owner.moving.goTo(leaf)),
    moveTo: ({ origin, organizationId, workspaceId }) =>
      viewed(origin, (owner) => owner.moving.moveTo({ organizationId, workspaceId })),
    reloadTabs: ({ origin, tab }) => reloaded(origin, (owner) => owner.tabs.reload(tab)),
    staleTabs: ({ origin }) => owned(origin, (owner) => owner.tabs.list()),
    showTab: ({ origin, tab }) => owned(origin, (owner) => owner.tabs.show(tab)),
    alwaysReload: ({ origin, wanted }) => reloaded(origin, (owner) => owner.tabs.always(wanted)),
    allowTabs: ({ origin, pages }) => viewed(origin, (owner) => owner.tabs.allow(pages)),
    prompting: () => apps.promptsOver().then(() => done(null)),
    manage: ({ origin }) => owned(origin, (owner) => owner.manage()),
    goToApp: ({ origin }) => owned(origin, (owner) => owner.goToApp()),
    repair: ({ origin }) => viewed(origin, (owner) => owner.repair()),
    addAccount: ({ origin, identifier }) =>
      viewed(origin, async (owner) => {
        const begun = await owner.flow.begin({ identifier, kind: 'signin' });
        if (begun.ok) await apps.showSignInPage(origin);
        return begun;
      }),
    showSignInTab: ({ origin }) => viewed(origin, (owner) => owner.hostedPage.show()),
    cancelSignIn: ({ origin }) => viewed(origin, (owner) => owner.flow.cancel()),
    probe: ({ origin }) => apps.probe(origin),
    connect: (wish) => apps.connect(wish),
    disconnect: (wish) => apps.disconnect(wish),
    linkSession: (wish) => viewed(wish.origin, () => apps.linkSession(wish)),
    seeTabs: ({ origin, ...wish }) => viewed(origin, (owner) => owner.tabs.see(wish)),
    showPictures: ({ origin, ...wish }) => viewed(origin, (owner) => owner.showPictures(wish)),
    keepName: ({ origin, name }) => viewed(origin, (owner) => owner.keepName(name)),
    dismissSetAside: () => apps.dismissSetAside(),
    settings: () => apps.settings().then(done).finally(apps.goOn),
    policy: () => apps.policy().then(done),
    saveSettings: ({ settings }) => apps.saveSettings(settings),
    chooseOrder: async ({ order }) => apps.saveSettings({ ...(await apps.settings()), order }),
    history: () => apps.history(),
    clearHistory: () => apps.clearHistory(),
    backup: () => apps.backups().then(({ save }) => done(save())),
    lookAtBackup: ({ text }) => apps.backups().then(({ look }) => done(look(text))),
    applyBackup: ({ text }) => apps.backups().then(({ apply }) => apply(text)),
    waitingApps: () => apps.backups().then(({ waiting }) => done(waiting())),
    leaveOut: ({ origin }) => apps.backups().then(({ leaveOut }) => leaveOut(origin)),
    sessionToken: ({ origin, ...wish }) => inspected(origin, ({ token }) => token(wish)),
    publicKeys: ({ origin }) => inspected(origin, ({ keys }) => keys()),
    inspectSession: ({ origin }) => inspected(origin, ({ session }) => session()),
    requests: ({ origin }) => inspected(origin, ({ requests }) => requests()),
    flow: () => apps.shownFlow().finally(apps.goOn),
    cancelFlow: ({ origin }) => flowing(origin, (owner) => owner.flow.cancel()),
    restartFlow: ({ origin, kind }) => flowing(origin, (owner) => owner.flow.restart(kind)),
    stayAs: ({ origin, stay }) => flowing(origin, (owner) => owner.flow.stayAs(stay)),
    goAside: ({ origin, ...wish }) => flowing(origin, (owner) => owner.flow.goAside(wish)),
    signIn: ({ origin, ...wish }) => flowing(origin, (owner) => owner.flow.signIn(wish)),
    signUp: ({ origin, ...wish }) => flowing(origin, (owner) => owner.flow.signUp(wish)),
    sendCode: ({ origin, ...wish }) => flowing(origin, (owner) => owner.flow.sendCode(wish)),
    answerCode: ({ origin, ...wish }) => flowing(origin, (owner) => owner.flow.answerCode(wish)),
    completeProfile: ({ origin, ...wish }) => flowing(origin, (owner) => owner.flow.completeProfile(wish)),
    resetPassword: ({ origin, ...wish }) => flowing(origin, (owner) => owner.flow.resetPassword(wish)),
    identify: ({ origin, ...wish }) => owned(origin, (owner) => owner.asking.identify(wish)),
    taken: ({ origin, ...about }) => owned(origin, (owner) => owner.asking.taken(about)),
    invitation: ({ origin, token }) => owned(origin, (owner) => owner.asking.invitation(token)),
    joinWaitlist: ({ origin, ...wish }) => owned(origin, (owner) => owner.asking.joinWaitlist(wish)),
    forgotPassword: ({ origin, email }) => owned(origin, (owner) => owner.asking.forgotPassword(email)),
    forgotCode: ({ origin, ...wish }) => owned(origin, (owner) => owner.asking.forgotCode(wish)),
    challenge: ({ origin }) => owned(origin, (owner) => owner.asking.challenge()),
    redeem: ({ origin, ...wish }) => owned(origin, (owner) => owner.asking.redeem(wish)),
    openHostedPage: ({ origin, ...wish }) => flowing(origin, (owner) => owner.hostedPage.open(wish)),
    openProvider: ({ origin, ...wish }) => flowing(origin, (owner) => owner.elsewhere.provider(wish)),
    openSso: ({ origin, ...wish }) => flowing(origin, (owner) => owner.elsewhere.sso(wish)),
    openNamedHost: ({ origin }) => flowing(origin, (owner) => owner.leave()),
    passkeyBegin: ({ origin, ...wish }) => owned(origin, (owner) => owner.asking.passkeyBegin(wish)),
    passkeyFinish: ({ origin, answer }) => flowing(origin, (owner) => owner.flow.passkeyFinish(answer)),
    useTicket: ({ origin, ticket }) => flowing(origin, (owner) => owner.flow.useTicket(ticket)),
  };
}

/** Nothing is asked of a worker that has just begun before it knows what an earlier one left. */
async function inKnowledge<Answer>(owner: Owner, answer: (owner: Owner) => Promise<Answer>): Promise<Answer> {
  await owner.ledger.ready();
  return answer(owner);
}

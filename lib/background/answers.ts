import { done } from '../result';
import type { Questions } from '../rpc/contract';
import type { Origin } from '../session/types';
import type { Apps } from './apps';
import { notConnected, type Owner } from './owner';

/** What the worker answers to each question of the contract. */
export function createAnswers(apps: Apps): Questions {
  const owned = async <Answer>(
    origin: Origin,
    answer: (owner: Owner) => Promise<Answer>,
  ): Promise<Answer | ReturnType<typeof notConnected>> => {
    const owner = await apps.owner(origin);
    return owner ? answer(owner) : notConnected();
  };

  return {
    refresh: ({ origin }) =>
      owned(origin, async (owner) => {
        await apps.looked(origin);
        return owner.refresh();
      }),
    view: ({ origin }) => owned(origin, (owner) => owner.view()),
    index: () => apps.index(),
    switchTo: ({ origin, signInId }) => owned(origin, (owner) => owner.switching.switchTo(signInId)),
    signOut: ({ origin, signInId, undo }) =>
      owned(origin, (owner) => owner.signingOut.signOut({ signInId, undo })),
    undoSignOut: ({ origin, signInId }) => owned(origin, (owner) => owner.signingOut.undo(signInId)),
    signOutAll: ({ origin, forgetLabels }) =>
      owned(origin, (owner) => owner.signingOut.signOutAll({ forgetLabels })),
    forget: ({ origin, key }) => owned(origin, (owner) => owner.forget(key)),
    dismiss: ({ origin, key }) => owned(origin, (owner) => owner.dismiss(key)),
    places: ({ origin }) => owned(origin, (owner) => owner.moving.places()),
    moveTo: ({ origin, organizationId, workspaceId }) =>
      owned(origin, (owner) => owner.moving.moveTo({ organizationId, workspaceId })),
    reloadTabs: ({ origin }) => owned(origin, (owner) => owner.tabs.reload()),
    repair: ({ origin }) => owned(origin, (owner) => owner.repair()),
    addAccount: ({ origin }) => owned(origin, (owner) => owner.adding.start()),
    showSignInTab: ({ origin }) => owned(origin, (owner) => owner.adding.show()),
    cancelSignIn: ({ origin }) => owned(origin, (owner) => owner.adding.cancel()),
    probe: ({ origin }) => apps.probe(origin),
    connect: (wish) => apps.connect(wish),
    disconnect: (wish) => apps.disconnect(wish),
    settings: async () => done(await apps.settings()),
    saveSettings: ({ settings }) => apps.saveSettings(settings),
  };
}

import { useId } from 'preact/hooks';
import { Setting, type SettingProps } from './setting';
import { Switch, type SwitchProps } from './switch';

export interface SwitchSettingProps
  extends Pick<SettingProps, 'title' | 'explanation' | 'sub' | 'managed'>,
    Pick<SwitchProps, 'on' | 'onToggle' | 'id'> {
  /** Where the title alone does not say what is turned on. */
  label?: string;
}

/** A line of a card that is on or off; what explains it is read out with the switch. */
export function SwitchSetting({ label, on, onToggle, id, ...said }: SwitchSettingProps) {
  const why = useId();
  return (
    <Setting {...said} explanationId={why}>
      <Switch id={id} label={label ?? said.title} describedBy={why} on={on} onToggle={onToggle} />
    </Setting>
  );
}

/** Plays through time: on the page of the timeline, and small wherever else it goes on. */
import type { DateSpan } from "@/backend";
import { Button, IconButton, Select } from "@/components";
import { useNavigation } from "@/state/navigation";
import { useText } from "@/text";
import { bucketWords } from "./axis";
import {
  PLAY_UNITS,
  type PlayUnit,
  SPEEDS,
  type Speed,
  keep,
  pause,
  play,
  setPlayUnit,
  setSpeed,
  step,
  stop,
  usePlayer,
} from "./player";

export function PlayerBar({ whole }: { whole: DateSpan }) {
  const t = useText();
  const { isActive, isPlaying, unit, speed, shown } = usePlayer();
  return (
    <section className="player" aria-label={t("timeline-player")}>
      <IconButton
        icon={isPlaying ? "pause" : "play"}
        label={t(isPlaying ? "timeline-pause" : "timeline-play")}
        onPress={() => (isPlaying ? pause() : play(whole))}
      />
      <IconButton icon="chevron-start" label={t("timeline-back")} onPress={() => step(whole, -1)} />
      <IconButton icon="chevron-end" label={t("timeline-on")} onPress={() => step(whole, 1)} />
      <Select
        label={t("timeline-play-unit")}
        hideLabel
        value={unit}
        onChange={(value) => setPlayUnit(value as PlayUnit)}
        options={PLAY_UNITS.map((value) => ({ value, label: t(`timeline-play-${value}`) }))}
      />
      <Select
        label={t("timeline-speed")}
        hideLabel
        value={speed}
        onChange={(value) => setSpeed(value as Speed)}
        options={SPEEDS.map((value) => ({ value, label: t(`timeline-speed-${value}`) }))}
      />
      {isActive && shown ? (
        <>
          <strong className="player-shown">{bucketWords(t, shown, unit)}</strong>
          <Button small onPress={stop}>
            {t("timeline-stop")}
          </Button>
          <Button small kind="quiet" onPress={keep}>
            {t("timeline-keep")}
          </Button>
        </>
      ) : null}
    </section>
  );
}

/** Stands over other parts while the register plays. */
export default function Companion() {
  const { isActive, whole } = usePlayer();
  const part = useNavigation((state) => state.place.part);
  if (!isActive || !whole || part === "timeline") return null;
  return (
    <div className="player-float">
      <PlayerBar whole={whole} />
    </div>
  );
}

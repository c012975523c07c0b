import { useEffect, useRef, useState } from "react";

/** The width of an element in rem. */
export function useRoom() {
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(60);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const watcher = new ResizeObserver(([entry]) => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      // Hidden while an event is open: then it stays as it was.
      if (entry && entry.contentRect.width > 0) setRoom(entry.contentRect.width / rem);
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return { frame, room };
}

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../lang';

interface Room {
  /** Whether there is more than is seen, to either side. */
  left: boolean;
  right: boolean;
}

interface SidewaysProps {
  /** What is scrolled, in words. */
  label: string;
  children: ReactNode;
}

/** What may be wider than the page: it is scrolled within it, and says where it goes on. */
export function Sideways({ label, children }: SidewaysProps) {
  const { t } = useLanguage();
  const frame = useRef<HTMLElement>(null);
  const { left, right } = useRoom(frame);
  const wider = left || right;
  return (
    <div className={['sideways', left && 'more-left', right && 'more-right'].filter(Boolean).join(' ')}>
      {wider && <p className="further">{right ? t.moreToTheRight : t.moreToTheLeft}</p>}
      <div className="edges">
        <section ref={frame} className="frame" aria-label={label} {...(wider && { tabIndex: 0 })}>
          {children}
        </section>
      </div>
    </div>
  );
}

function useRoom(frame: React.RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ left: false, right: false });
  // What is in the frame may change with every answer, and its width with it.
  useEffect(() => {
    const element = frame.current;
    if (!element) {
      return;
    }
    const look = () => {
      const left = element.scrollLeft > 1;
      const right = element.scrollWidth - element.clientWidth - element.scrollLeft > 1;
      setRoom((before) => (before.left === left && before.right === right ? before : { left, right }));
    };
    const observer = new ResizeObserver(look);
    for (const one of [element, ...element.children]) {
      observer.observe(one);
    }
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  });
  return room;
}

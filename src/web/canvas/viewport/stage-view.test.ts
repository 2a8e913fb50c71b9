import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawn, gridMap, hotel } from '../testing/maps.ts';
import { stageView } from './stage-view.ts';
import { titleColumn } from './title-column.ts';

const maps = [drawn(hotel()), drawn(gridMap(5, 3, 60))];

it('begins a stage right of the lane titles, readable, and shows all of its width where that can be', () => {
  const size = fc.record({
    width: fc.integer({ min: 320, max: 2600 }),
    height: fc.integer({ min: 300, max: 1600 }),
  });
  fc.assert(
    fc.property(fc.constantFrom(...maps), fc.nat(), size, (drawing, nth, window) => {
      const stage = drawing.stages[nth % drawing.stages.length];
      if (!stage) return;
      const view = stageView(drawing, stage.id, window);
      if (!view) throw new Error('no view');
      const titles = titleColumn(drawing.titleWidth, view, window).width * view.zoom;
      const left = view.x + stage.x * view.zoom;
      expect(view.zoom).toBeGreaterThanOrEqual(0.7);
      expect(view.zoom).toBeLessThanOrEqual(1);
      expect(left).toBeGreaterThanOrEqual(titles);
      if (view.zoom > 0.7) expect(left + stage.width * view.zoom).toBeLessThanOrEqual(window.width + 1e-9);
      // No blank before the map, and none behind it where it is wider than the window.
      const { left: column } = titleColumn(drawing.titleWidth, view, window);
      expect(view.x + column * view.zoom).toBeCloseTo(0);
      const right = view.x + drawing.width * view.zoom;
      const whole = titles + (drawing.width - drawing.titleWidth) * view.zoom;
      expect(right).toBeGreaterThanOrEqual(Math.min(window.width, whole) - 1e-9);
    }),
  );
});

it('has no view of a stage that is gone', () => {
  expect(stageView(drawn(hotel()), 'gone', { width: 1000, height: 600 })).toBeNull();
});

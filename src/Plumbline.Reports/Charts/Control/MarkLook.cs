using Plumbline.Core.Spc;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Control;

/// <summary>The shape and colour of a point's mark; colour alone never carries meaning.</summary>
internal static class MarkLook
{
    internal static SceneMark Of(ControlPoint point, Spot at, double step)
    {
        var reach = Math.Clamp(step * 0.28, 1.6, 3.6);
        var edge = new Pen(Paint.Paper, reach > 3 ? 1.3 : 0.7);
        if (point.Excluded || point.Unjudged is not null) return new SceneMark(MarkShape.Circle, at, reach, Paint.Paper, new Pen(Paint.Limit, 1.3));
        return Special(point.Type) is var (shape, colour)
            ? new SceneMark(shape, at, Math.Max(2.6, reach * 1.35), colour, edge with { Width = Math.Min(edge.Width, 0.8) })
            : new SceneMark(MarkShape.Circle, at, reach, Paint.Usual, edge);
    }

    /// <summary>The shape and colour for special cause; null for common cause.</summary>
    internal static (MarkShape Shape, Paint Colour)? Special(Variation variation) => variation switch
    {
        Variation.ImprovementHigh => (MarkShape.TriangleUp, Paint.Improvement),
        Variation.ImprovementLow => (MarkShape.TriangleDown, Paint.Improvement),
        Variation.ConcernHigh or Variation.ConcernLow => (MarkShape.Diamond, Paint.Concern),
        Variation.NeitherHigh or Variation.NeitherLow => (MarkShape.Square, Paint.Neither),
        Variation.Common or Variation.Insufficient or Variation.Missing => null,
    };
}

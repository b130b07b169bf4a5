using System.Globalization;

namespace Plumbline.Core.Checks.Doubts;

/// <summary>A figure must be for a period that has ended. Nothing is known of a period that has not begun; a figure of a running period must be provisional.</summary>
internal static class NotOver
{
    internal static Doubt? Of(DoubtfulFigure figure, DateOnly? today)
    {
        if (!(figure.Period.Last > today)) return null;
        if (figure.Period.First > today) return new Doubt(DoubtKind.Future, $"a figure for a period that has not begun by {Day(today.Value)}", "correct the period");
        return figure.IsProvisional ? null : new Doubt(DoubtKind.Future, $"a figure for a period that has not ended by {Day(today.Value)}", "mark it provisional, or correct the period");
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}

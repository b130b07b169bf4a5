using System.Globalization;

namespace Plumbline.Core.Checks.Doubts;

/// <summary>A figure is of a period that is over: nothing is known of one that has not begun, and of one that is running only what is provisional.</summary>
internal static class NotOver
{
    internal static Doubt? Of(DoubtfulFigure figure, DateOnly? today)
    {
        if (!(figure.Period.Last > today)) return null;
        if (figure.Period.First > today) return new Doubt(DoubtKind.Future, $"a figure of a period that has not begun by {Day(today.Value)}; correct the period");
        return figure.IsProvisional ? null : new Doubt(DoubtKind.Future, $"a figure of a period that is not over by {Day(today.Value)}; mark it provisional, or correct the period");
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}

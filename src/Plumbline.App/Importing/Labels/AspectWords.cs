using System.Collections.Frozen;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;

namespace Plumbline.App.Importing.Labels;

/// <summary>The words by which a heading says whether its figures happened, were planned or are expected: <c>Actual</c>, <c>Plan</c>, <c>Apr-23 forecast</c>.</summary>
internal static class AspectWords
{
    private static readonly FrozenSet<string> Actual = new[] { "actual", "actuals", "outturn", "performance", "result", "achieved", "value" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The aspect that a heading names in one word, alone or beside a period, and the heading without that word; null where it names none, or has another meaning.</summary>
    internal static (Aspect Aspect, string Remainder)? Of(string? text)
    {
        if (text is null) return null;
        var planned = PlanWords.In(text);
        var actual = LabelText.Normalise(text).Split(' ').Count(Actual.Contains);
        if (planned.Count + actual == 0 || (planned.Count > 0 && actual > 0) || actual > 1 || PlanWords.Compare(text)) return null;
        if (actual == 1) return (Aspect.Actual, Without(text));
        if (!planned.Contains(PlanWords.Forecast)) return (Aspect.Plan, PlanWords.Without(text));
        return planned.Count == 1 ? (Aspect.Forecast, PlanWords.Without(text)) : null;
    }

    /// <summary>The part of a heading that may name a period: without its aspect. Null where it says more than that, or plans a whole year, which is a target.</summary>
    internal static string? PeriodOf(string heading, FinancialCalendar calendar)
    {
        if (Of(heading) is not { } named) return PlanWords.In(heading).Count > 0 ? null : heading;
        if (named.Aspect.IsActual || !PeriodText.IsYear(named.Remainder, calendar)) return named.Remainder.Length > 0 ? named.Remainder : null;
        return null;
    }

    /// <summary>The aspect of a heading that names nothing else; null otherwise.</summary>
    internal static Aspect? Alone(string? text) => Of(text) is { Remainder.Length: 0 } named ? named.Aspect : null;

    /// <summary>A heading without its word for an aspect, as a year above months: <c>2023/24</c> for <c>2023/24 plan</c>.</summary>
    internal static string WithoutAspect(string text) => Of(text) is { Remainder: { Length: > 0 } rest } ? rest : text;

    private static string Without(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => !Actual.Contains(LabelText.Normalise(word))));
}

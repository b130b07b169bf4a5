using System.Collections.Frozen;

namespace Plumbline.App.Importing.Labels;

/// <summary>Knows the words by which a text says that figures are planned or expected, and not what happened.</summary>
internal static class PlanWords
{
    /// <summary>How figures that are no actuals are imported.</summary>
    internal const string Remedy = "plans and forecasts come in as a long table with the column aspect";

    private const string ForecastMark = "[f]";
    private const string Target = "target";

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["plan"] = "plan", ["plans"] = "plan", ["planned"] = "plan",
        ["budget"] = "budget", ["budgets"] = "budget", ["budgeted"] = "budget",
        ["forecast"] = "forecast", ["forecasts"] = "forecast",
        ["trajectory"] = "trajectory", ["trajectories"] = "trajectory",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Comparing = new[] { "against", "v", "vs", "versus", "compared" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a text says of plans, each word in the singular; empty where it says nothing.</summary>
    internal static IReadOnlySet<string> In(string? text)
    {
        var said = LabelText.Normalise(text).Split(' ').Select(Words.GetValueOrDefault).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (text is not null && text.Contains(ForecastMark, StringComparison.OrdinalIgnoreCase)) said.Add("forecast");
        return said;
    }

    /// <summary>Whether a text holds figures against a plan: <c>Performance against plan</c> is of what happened.</summary>
    internal static bool Compare(string? text) => LabelText.Normalise(text).Split(' ').Any(Comparing.Contains);

    /// <summary>Whether a text says plan, or target, and beside it nothing but numbers: <c>Plan 2023/24</c>.</summary>
    internal static bool AreAll(string? text)
    {
        var words = LabelText.Normalise(text).Split(' ');
        return words.Any(IsPlanOrTarget) && words.All(word => IsPlanOrTarget(word) || word.All(char.IsDigit));
    }

    /// <summary>A text without its words of plans: <c>2023-06</c> of <c>2023-06 (plan)</c>.</summary>
    internal static string Without(string text) =>
        string.Join(' ', text.Replace(ForecastMark, "", StringComparison.OrdinalIgnoreCase).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => !Words.ContainsKey(LabelText.Normalise(word))));

    private static bool IsPlanOrTarget(string word) => Words.ContainsKey(word) || word is Target or "targets";
}

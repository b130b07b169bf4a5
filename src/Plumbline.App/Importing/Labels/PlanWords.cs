using System.Collections.Frozen;

namespace Plumbline.App.Importing.Labels;

/// <summary>The words that show that figures are planned or expected, not actual.</summary>
internal static class PlanWords
{
    /// <summary>How to import figures that are not actuals.</summary>
    internal const string Remedy = "plans and forecasts come in with the word Plan or Forecast below each period, or as a long table with the column aspect";

    /// <summary>The word for what is expected.</summary>
    internal const string Forecast = "forecast";

    private const string ForecastMark = "[f]";
    private const string Target = "target";

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["plan"] = "plan", ["plans"] = "plan", ["planned"] = "plan",
        ["budget"] = "budget", ["budgets"] = "budget", ["budgeted"] = "budget",
        ["forecast"] = Forecast, ["forecasts"] = Forecast,
        ["trajectory"] = "trajectory", ["trajectories"] = "trajectory",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Comparing = new[] { "against", "v", "vs", "versus", "compared" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The plan words of a text, each in the singular; empty if it has none.</summary>
    internal static IReadOnlySet<string> In(string? text)
    {
        var said = LabelText.Normalise(text).Split(' ').Select(Words.GetValueOrDefault).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (text is not null && text.Contains(ForecastMark, StringComparison.OrdinalIgnoreCase)) said.Add(Forecast);
        return said;
    }

    /// <summary>Whether a text compares figures with a plan: <c>Performance against plan</c> is about actual figures.</summary>
    internal static bool Compare(string? text) => LabelText.Normalise(text).Split(' ').Any(Comparing.Contains);

    /// <summary>Whether a text consists of plan or target and numbers only: <c>Plan 2023/24</c>.</summary>
    internal static bool AreAll(string? text)
    {
        var words = LabelText.Normalise(text).Split(' ');
        return words.Any(IsPlanOrTarget) && words.All(word => IsPlanOrTarget(word) || word.All(char.IsDigit));
    }

    /// <summary>A text without its plan words: <c>2023-06</c> for <c>2023-06 (plan)</c>.</summary>
    internal static string Without(string text) =>
        string.Join(' ', text.Replace(ForecastMark, "", StringComparison.OrdinalIgnoreCase).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => !Words.ContainsKey(LabelText.Normalise(word))));

    private static bool IsPlanOrTarget(string word) => Words.ContainsKey(word) || word is Target or "targets";
}

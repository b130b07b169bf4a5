using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Text;

namespace Plumbline.Reports.Blocks.Contracts;

/// <summary>What is said of requirements that have been red for months.</summary>
internal static class ExceptionWords
{
    /// <summary>Where no board is named.</summary>
    internal const string NoBoard = "Reported to no board of its own";

    /// <summary>The board to which one is reported.</summary>
    internal static string BoardOf(KpiException one) => one.Board ?? one.Contract?.Board ?? NoBoard;

    /// <summary>Whether nothing is recorded as done about it.</summary>
    internal static bool LacksMitigation(KpiException one) => one.Mitigation is null && one.Actions.Count == 0;

    /// <summary>Whether it is shown although it has not been red for longer than the limit: a paper states it.</summary>
    internal static bool IsWithinLimit(KpiException one, int moreThan) => one.IsStated && !one.MonthsRed.AtLeast && one.MonthsRed.Count <= moreThan;

    /// <summary>How many there are, for which nothing is done, and which are shown though they are within the limit.</summary>
    internal static string Lead(IReadOnlyList<KpiException> shown, int moreThan)
    {
        var within = shown.Where(one => IsWithinLimit(one, moreThan)).ToList();
        var beyond = shown.Count - within.Count;
        var lacking = shown.Where(LacksMitigation).ToList();
        List<string> said = [];
        if (beyond > 0) said.Add($"{Counted.Sentence(Counted.Of(beyond, "requirement"))} {(beyond == 1 ? "has" : "have")} been red for more than {Counted.Of(moreThan, "month")} in a row.");
        if (lacking.Count > 0) said.Add($"Nothing is recorded as being done about {(lacking.Count == shown.Count && lacking.Count > 1 ? "any of them" : Counted.List([.. lacking.Select(Named)], 3))}.");
        else said.Add($"Something is being done about {(shown.Count == 1 ? "it" : "each of them")}.");
        if (within.Count > 0) said.Add($"{Counted.Sentence(Counted.List([.. within.Select(Named)], 3))} {(within.Count == 1 ? "is" : "are")} stated too, although red for {(within.Count == 1 ? Counted.Of(within[0].MonthsRed.Count, "month") + " only" : "fewer months")}.");
        return string.Join(' ', said);
    }

    private static string Named(KpiException one) => $"“{one.Kpi}” of {one.Service}";
}

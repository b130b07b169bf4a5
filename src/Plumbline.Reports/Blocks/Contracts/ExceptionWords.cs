using System.Globalization;
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
    internal static bool IsWithinLimit(KpiException one, int moreThan) => !one.IsRedForMoreThan(moreThan);

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

    /// <summary>Why none is shown: none was red for so long, or it is not known which were.</summary>
    /// <param name="reading">The contracts, with the month of the report last.</param>
    /// <param name="contracts">The codes of those that are shown; empty for all.</param>
    /// <param name="moreThan">The number of months.</param>
    /// <param name="culture">The language of the organisation.</param>
    internal static string None(ContractsReading reading, IReadOnlyList<string> contracts, int moreThan, CultureInfo culture)
    {
        var (month, limit) = (reading.Period.ToText(culture, full: true), Counted.Of(moreThan, "month"));
        var last = (contracts.Count == 0 ? reading.Contracts : reading.Contracts.Where(line => contracts.Contains(line.Contract!.Code.ToString(), StringComparer.Ordinal))).Select(static line => line.Months[^1]).ToList();
        // A total may be stated where no contract is.
        if (contracts.Count == 0 && last.TrueForAll(static one => one.Shown is null) && reading.All.Months is [.., { Stated: not null } total]) last = [total with { Counted = null }];
        if (last.TrueForAll(static one => one.Shown is null)) return $"Which requirements were red for more than {limit} in {month} is not known here: nothing is recorded of any contract in that month.";
        var unnamed = last.Where(static one => one.Counted is null or { Rated: 0, NotRated: 0 }).Sum(static one => one.Shown?.Red ?? 0);
        return unnamed == 0
            ? $"No requirement has been red for more than {limit} in a row."
            : $"Which requirements were red for more than {limit} in {month} is not known here: {Counted.Digits(unnamed)} {(unnamed == 1 ? "was" : "were")} red, and nobody has stated which.";
    }

    private static string Named(KpiException one) => $"“{one.Kpi}” of {one.Service}";
}

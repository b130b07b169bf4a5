using System.Globalization;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Text;

namespace Plumbline.Reports.Blocks.Contracts;

/// <summary>What is said of requirements that have been red for months.</summary>
public static class ExceptionWords
{
    /// <summary>Where no board is named.</summary>
    internal const string NoBoard = "Reported to no board of its own";

    /// <summary>The board to which one is reported.</summary>
    internal static string BoardOf(KpiException one) => one.Board ?? one.Contract?.Board ?? NoBoard;

    /// <summary>Whether nothing is recorded as done about it.</summary>
    internal static bool LacksMitigation(KpiException one) => one.Mitigation is null && one.Actions.Count == 0;

    /// <summary><c>red for more than two months</c>; <c>that are red</c> where every month counts.</summary>
    public static string Red(int moreThan) => moreThan == 0 ? "that are red" : $"red for more than {Counted.Of(moreThan, "month")}";

    /// <summary>How many there are, for which nothing is done, and which are shown though they are within the limit.</summary>
    /// <param name="shown">Those that are shown, one at least.</param>
    /// <param name="moreThan">Red for more than so many months.</param>
    /// <param name="month">The contracts in the month, for how many are red in all where some are stated alone.</param>
    /// <param name="culture">The language of months.</param>
    internal static string Lead(IReadOnlyList<KpiException> shown, int moreThan, ShownContracts month, CultureInfo culture)
    {
        var within = shown.Where(one => !one.IsRedForMoreThan(moreThan)).ToList();
        var beyond = shown.Count - within.Count;
        var lacking = shown.Where(LacksMitigation).ToList();
        List<string> said = [];
        if (beyond > 0) said.Add($"{Counted.Sentence(Counted.Of(beyond, "requirement"))} {(moreThan == 0 ? $"{(beyond == 1 ? "is" : "are")} red" : $"{(beyond == 1 ? "has" : "have")} been red for more than {Counted.Of(moreThan, "month")} in a row")}.");
        if (lacking.Count > 0) said.Add($"No action is recorded for {(lacking.Count == shown.Count && lacking.Count > 1 ? "any of them" : Counted.List([.. lacking.Select(Named)], 3))}.");
        else said.Add($"What is being done is recorded for {(shown.Count == 1 ? "it" : "each of them")}.");
        if (within.Count > 0) said.Add($"{Counted.Sentence(Counted.Of(within.Count, "more requirement"))} {(within.Count == 1 ? "is" : "are")} listed, {Within(within)}: {Counted.List([.. within.Select(Named)], 3)}.");
        // A list that somebody states need not hold every requirement that is red.
        if (HasUnknown(month) && month.Total.Months[^1].Shown is { Red: var red } && red > shown.Count) said.Add($"In {Month(month, culture)} {Counted.Of(red, "requirement")} were red in all; {Counted.Number(shown.Count)} {(shown.Count == 1 ? "is" : "are")} listed here.");
        return string.Join(' ', said);
    }

    /// <summary>What is said where none is shown: that none was red so long, or that nobody has stated which were.</summary>
    internal static string None(ShownContracts month, int moreThan, CultureInfo culture) =>
        month.Lines.Count == 0 ? $"No contract{(month.IsAll ? "" : " of those named")} is in force in {Month(month, culture)}."
        : month.Lines.All(static line => line.Months[^1].Shown is null) ? $"Which requirements were {Were(moreThan)} in {Month(month, culture)} is not known here: nothing is recorded of any contract in that month."
        : HasUnknown(month) && month.Total.Months[^1].Shown is { Red: > 0 and var red }
        ? $"Which requirements were {Were(moreThan)} in {Month(month, culture)} is not known here: {Counted.Of(red, "requirement")} {(red == 1 ? "was" : "were")} red, and nobody has stated which."
        : moreThan == 0 ? "No requirement is red." : $"No requirement has been red for more than {Counted.Of(moreThan, "month")} in a row.";

    private static string Were(int moreThan) => moreThan == 0 ? "red" : Red(moreThan);

    // For how long those within the limit have been red; of what is stated as 6+, no more is known.
    private static string Within(IReadOnlyList<KpiException> within) =>
        within is [{ MonthsRed: var only }] ? $"red for {Counted.Of(only.Count, "month")} {(only.AtLeast ? "or more" : "only")}"
        : within.Any(static one => one.MonthsRed.AtLeast) ? "not known to have been red for so long" : "red for fewer months";

    // A contract of which only the numbers of the month are stated.
    private static bool HasUnknown(ShownContracts month) => month.Lines.Any(static line => line.Months[^1] is { Counted: null, Stated.Red: > 0 });

    private static string Month(ShownContracts month, CultureInfo culture) => month.Months[^1].ToText(culture, full: true);

    /// <summary>The contract of a requirement, or the service and that no contract is stated.</summary>
    internal static string Of(KpiException one) => one.Contract is { } contract ? contract.Name : $"{one.Service}; contract not stated";

    private static string Named(KpiException one) => $"“{one.Kpi}” of {(one.Contract is { } contract ? contract.Name : one.Service)}";
}

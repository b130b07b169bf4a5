using System.Globalization;
using Plumbline.Core.Text;

namespace Plumbline.Reports.Blocks.Contracts;

/// <summary>The conclusion of a table of contracts: the share now and at first, what left the count, and which contracts are lowest.</summary>
internal static class ContractsLead
{
    private const int MostLowest = 3;

    internal static string Of(ShownContracts shown, CultureInfo culture, bool tellsForecast) =>
        string.Join(' ', new[] { Now(shown, culture), LeftTheCount(shown, culture), Lowest(shown), tellsForecast ? Forecast(shown, culture) : null }.OfType<string>());

    private static string Now(ShownContracts shown, CultureInfo culture)
    {
        var (first, last) = (shown.Total.Months[0], shown.Total.Months[^1]);
        var month = last.Period.ToText(culture, full: true);
        if (last.Shown is not { Share: { } share } now) return $"No requirement has a rating in {month}.";
        var before = shown.Months.Count > 1 && first.Shown?.Share is { } was ? $", against {ContractSaid.Percent(was)} in {first.Period.ToText(culture, full: true)}" : "";
        // Where most have no rating, the share of the others must not lead.
        if (now.NotRated > now.Rated)
        {
            return $"{Counted.Sentence(Counted.Number(now.NotRated))} of {Counted.Of(now.NotRated + now.Rated, "requirement")} {(now.NotRated == 1 ? "has" : "have")} no rating in {month}; "
                + (now.Rated == 1 ? $"the one that has is {(now.Red == 0 ? "green" : "red")}." : $"of the {Counted.Number(now.Rated)} that have one {Counted.Number(now.Green)} {(now.Green == 1 ? "is" : "are")} green.");
        }

        var notRated = now.NotRated == 0 ? "" : $" {Counted.Sentence(Counted.Number(now.NotRated))} more {(now.NotRated == 1 ? "has" : "have")} no rating.";
        var whose = shown.IsAll ? "" : shown.Lines.Count == 1 ? $"Of the requirements of {shown.Lines[0].Contract!.Name} " : $"Of the requirements of these {Counted.Of(shown.Lines.Count, "contract")} ";
        return $"{whose}{ContractSaid.Percent(share)}{(shown.IsAll ? " of requirements" : "")} were green in {month}{before}: {Counted.Digits(now.Green)} of the {Counted.Digits(now.Rated)} that have a rating.{notRated}";
    }

    /// <summary>A share that rises while fewer are green says more of the count than of the contracts.</summary>
    private static string? LeftTheCount(ShownContracts shown, CultureInfo culture)
    {
        var months = shown.Total.Months;
        if (months[^1].Shown is not { Share: { } share } now) return null;
        // Back to the last month before the count began to fall.
        var at = months.Count - 1;
        while (at > 0 && months[at - 1].Shown is { } earlier && earlier.Rated > months[at].Shown!.Rated) at--;
        if (at == months.Count - 1 || months[at].Shown is not { Share: { } was } then) return null;
        var (left, fewer) = (then.Rated - now.Rated, then.Green - now.Green);
        if (share <= was || fewer <= 0) return null;
        return $"Since {months[at].Period.ToText(culture, full: true)} the share has risen from {ContractSaid.Percent(was)}, but {Counted.Of(left, "requirement")} are no longer counted and {Counted.Number(fewer)} fewer {(fewer == 1 ? "is" : "are")} green.";
    }

    private static string? Lowest(ShownContracts shown)
    {
        var rated = shown.Lines.Select(static line => (line.Contract!.Name, line.Months[^1].Shown?.Share)).Where(static one => one.Share is not null).ToList();
        if (rated.Count < 2) return null;
        var below = rated.Where(static one => one.Share < 100).OrderBy(static one => one.Share).ToList();
        if (below.Count == 0) return "No contract has a red requirement.";
        // A list that names every contract shown tells nothing of them.
        if (!shown.IsAll && below.Count == rated.Count && below.Count <= MostLowest) return null;
        var lowest = below.Take(MostLowest).ToList();
        var words = Counted.List([.. lowest.Select(static one => $"{one.Name} ({ContractSaid.Percent(one.Share!.Value)})")]);
        return lowest.Count == 1 ? $"The one contract with a red requirement is {words}." : $"The lowest are {words}.";
    }

    private static string? Forecast(ShownContracts shown, CultureInfo culture) => shown.Total.Forecast is { Shown.Share: { } share } forecast
        ? $"For {forecast.Period.ToText(culture, full: true)} {ContractSaid.Percent(share)} is forecast."
        : null;
}

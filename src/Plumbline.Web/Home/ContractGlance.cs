using Plumbline.App.Contracts;
using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Contracts;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Current;

namespace Plumbline.Web.Home;

/// <summary>Contracts at a glance.</summary>
/// <param name="Heading">The month.</param>
/// <param name="Now">What is said of it: the share that is green, and how many are red.</param>
/// <param name="LongRed">The requirements that have been red for months, leading to them; null where there is none.</param>
/// <param name="All">Every contract.</param>
public sealed record ContractGlance(string Heading, string Now, TextLink? LongRed, TextLink All)
{
    /// <summary>Reads it for the latest month with a result; null where the reader reads no contract, or nothing is known of any, and where the page is of one unit.</summary>
    internal static async Task<ContractGlance?> ReadAsync(CurrentMeasures current, CancellationToken cancellation)
    {
        var visit = current.Visit;
        if (current.UnitAsked is not null || KpiTargets.Contracts(visit.Definitions.Picture).Count == 0 || await ReadContracts.LatestAsync(visit.Ledger, visit.Definitions, cancellation) is not { } month) return null;
        var reading = await ReadContracts.RunAsync(visit.Ledger, visit.Definitions, month, ContractsBlock.UsualMonths, cancellation);
        if (reading.All.Months[^1].Shown is not { Share: { } share } now) return null;
        var exceptions = await ReadKpiExceptions.RunAsync(visit.Ledger, visit.Definitions, month, ContractExceptionsBlock.UsualMonths, cancellation);
        return new ContractGlance(
            $"Contracts, {month.ToText(visit.Definitions.Picture.Settings.Language, full: true)}",
            $"{ScreenContracts.Share(share)} of requirements green: {Counted.Digits(now.Green)} of {Counted.Digits(now.Rated)}; {Counted.Digits(now.Red)} red.",
            WordsOf([.. exceptions.Where(static one => one.IsRedForMoreThan(ContractExceptionsBlock.UsualMonths))]) is { } red ? new TextLink(red, visit.Links.ContractExceptions()) : null,
            new TextLink("Every contract by month", visit.Links.Contracts()));
    }

    private static string? WordsOf(IReadOnlyList<KpiException> exceptions)
    {
        if (exceptions.Count == 0) return null;
        var missing = exceptions.Count(static one => one.Mitigation is null && one.Actions.Count == 0);
        return $"{Counted.Sentence(Counted.Of(exceptions.Count, "requirement"))} red for more than {Counted.Of(ContractExceptionsBlock.UsualMonths, "month")}{(missing == 0 ? "" : $"; no action is recorded for {Counted.Number(missing)}")}";
    }
}

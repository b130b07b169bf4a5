using Plumbline.App.Caching;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Ledger;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Current;
using Plumbline.Web.Finance;

namespace Plumbline.Web.Home;

/// <summary>The accounts at a glance.</summary>
/// <param name="Heading">The month.</param>
/// <param name="Now">What is said first of the first statement; null where it has no figure.</param>
/// <param name="Statements">Every statement.</param>
public sealed record FinanceGlance(string Heading, string? Now, IReadOnlyList<TextLink> Statements)
{
    // Glances of positions and organisations: a few sentences each.
    private const int Capacity = 200;

    private static readonly KeptAtPosition<(string Home, ChangeNumber Position), FinanceGlance> Kept = new(Capacity, static _ => 1);

    /// <summary>Reads it for the latest month with a figure of the first statement; null where there is no statement, and where the page is of one unit.</summary>
    internal static async Task<FinanceGlance?> ReadAsync(CurrentMeasures current)
    {
        var visit = current.Visit;
        if (current.UnitAsked is not null || FinanceLines.Statements(visit.Definitions).Count == 0) return null;
        return await Kept.GetAsync(visit.Ledger, (visit.Links.Home(), visit.Position), () => MakeAsync(current));
    }

    private static async Task<FinanceGlance> MakeAsync(CurrentMeasures current)
    {
        var visit = current.Visit;
        var statements = FinanceLines.Statements(visit.Definitions);
        FinanceNeed[] first = [new FinanceNeed.Statement(statements[0].Name)];
        var at = await FinanceVisit.LatestAsync(visit, first, CancellationToken.None);
        var now = at.Latest is null ? null : ScreenFinance.Lead(await at.ContextAsync([], first, CancellationToken.None), first[0]);
        return new FinanceGlance(now is null ? "Finance" : $"Finance, {at.MonthWords}", now, [.. statements.Select(one => new TextLink(one.Title, visit.Links.Statement(one.Name)))]);
    }
}

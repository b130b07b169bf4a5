using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Finance;

/// <summary>The accounts as a list, with what is told first of each.</summary>
internal static class FinanceView
{
    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var statements = FinanceLines.Statements(visit.Definitions);
        FinanceNeed[] shown = [.. statements.Select(static one => new FinanceNeed.Statement(one.Name))];
        var at = await FinanceVisit.ReadAsync(visit, shown, cancellation);
        var lines = FinanceLines.All(visit.Definitions, at.Period);
        FinanceNeed[] needs = [.. shown, .. lines.SelectMany(static one => one.Needs)];
        var context = await at.ContextAsync([], needs, cancellation);
        var links = visit.Links;
        return new View
        {
            Title = "Finance",
            Menu = MenuEntry.Finance,
            Body = PageBody.Of<FinancePage>(new FinanceModel(
                $"At the end of {at.MonthWords}{(at.UnitAsked is null ? "" : $", {at.Unit.Name}")}.",
                at.Filters(links.AtPresent().Finance()),
                [.. statements.Select(one => new FinanceEntry(new TextLink(one.Title, links.Statement(one.Name, at.PeriodAsked, at.UnitAsked)), Beside(one.Title, ScreenFinance.Lead(context, new FinanceNeed.Statement(one.Name)))))],
                [.. lines.Select(one => new FinanceEntry(new TextLink(one.Line.Name, links.FinanceLine(one.Line.Code, at.PeriodAsked, at.UnitAsked)), string.Join(" ", one.Needs.Select(need => Beside(one.Line.Name, ScreenFinance.Lead(context, need))).OfType<string>()) is { Length: > 0 } words ? words : null))],
                needs.Length > 0 ? null : "No statement is defined yet. A statement is a file of the workspace: statements/NAME.yaml.")),
            FileName = at.FileName("finance"),
            Table = ViewTable.Of(FinanceTable.Told, [.. FinanceTold.Of(context, statements, lines)]),
        };
    }

    // A sentence that begins with the name says it a second time beside its link.
    private static string? Beside(string name, string? words) =>
        words?.StartsWith($"{name}: ", StringComparison.Ordinal) == true ? Counted.Sentence(words[(name.Length + 2)..]) : words;
}

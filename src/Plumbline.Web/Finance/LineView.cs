using Plumbline.Core.Finance.Readings;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Finance;

/// <summary>A line of the accounts: against its ceiling, from forecast to forecast, by age and debtor.</summary>
internal static class LineView
{
    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var line = visit.RouteIndicator("line");
        var at = await FinanceVisit.ReadAsync(visit, [new FinanceNeed.Walk(line.Code)], cancellation);
        var needs = FinanceLines.Of(visit.Definitions, line, at.Period);
        var blocks = ScreenFinance.BlocksOf(needs);
        var context = await at.ContextAsync(blocks, needs, cancellation);
        var links = visit.Links;
        return new View
        {
            Title = line.Name,
            Menu = MenuEntry.Finance,
            Crumbs = [new Crumb("Finance", links.Finance(at.PeriodAsked, at.UnitAsked)), new Crumb(line.Name)],
            Body = PageBody.Of<FinancePartPage>(new FinancePartModel(
                at.UnitAsked is null ? line.Name : $"{line.Name}, {at.Unit.Name}",
                $"At the end of {at.MonthWords}.",
                at.Filters(links.AtPresent().FinanceLine(line.Code)),
                [
                    new TextLink("Its page", links.Measure(line.Code, at.UnitAsked)),
                    .. FinanceLines.Statements(visit.Definitions).Where(one => one.Lines.Contains(line.Code)).Select(one => new TextLink(one.Title, links.Statement(one.Name, at.PeriodAsked, at.UnitAsked))),
                ],
                [.. blocks.SelectMany(block => block.Compose(context))],
                blocks.Count > 0 ? null : "It has no ceiling, no forecast whose movements are named, and no debtors.")),
            FileName = at.FileName(line.Code.ToString()),
            Table = ViewTable.Of(FinanceTable.Line, LineRow.Of(context.Finance!, line.Code)),
        };
    }
}

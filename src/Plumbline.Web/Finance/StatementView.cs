using Plumbline.App.Definitions.Formats;
using Plumbline.App.Finance;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Finance;

/// <summary>A statement of accounts. Each number leads to its story, each line to its indicator.</summary>
internal static class StatementView
{
    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var statement = Find(visit);
        FinanceNeed[] needs = [new FinanceNeed.Statement(statement.Name)];
        var at = await FinanceVisit.ReadAsync(visit, needs, cancellation);
        var block = ScreenFinance.BlockOf(statement);
        var context = await at.ContextAsync([block], needs, cancellation);
        var reading = context.Finance!.Statements.GetValueOrDefault(statement.Name);
        var hasFigures = reading?.Rows.Any(static line => line.Cells.Any(static cell => cell.Amount is not null)) == true;
        var links = visit.Links;
        return new View
        {
            Title = statement.Title,
            Menu = MenuEntry.Finance,
            Crumbs = [new Crumb("Finance", links.Finance(at.PeriodAsked, at.UnitAsked)), new Crumb(statement.Title)],
            Body = PageBody.Of<FinancePartPage>(new FinancePartModel(
                at.UnitAsked is null || statement.Unit is not null ? statement.Title : $"{statement.Title}, {at.Unit.Name}",
                null,
                at.Filters(links.AtPresent().Statement(statement.Name), statement.Unit is not null),
                [.. WaysOf(at, statement)],
                hasFigures ? ScreenBlock.Of(context, block) : [],
                reading is null ? "You read a part of the organisation, and this statement is of another." : hasFigures ? null : $"There is no figure of this statement for {at.MonthWords}{(at.Latest is { } latest ? $"; the latest are for {PeriodChoice.WordsOf(visit, latest)}" : "")}.")),
            FileName = at.FileName(statement.Name),
            Table = reading is null ? null : ViewTable.Of(StatementTables.Of(reading), StatementTableRow.Of(reading)),
        };
    }

    internal static StatementDefinition Find(Visit visit)
    {
        var text = visit.Route("statement");
        var all = FinanceLines.Statements(visit.Definitions);
        return all.FirstOrDefault(one => string.Equals(one.Name, text, StringComparison.Ordinal))
            ?? throw Refused.NotFound($"There is no statement “{PlainText.Visible(text)}” here{Spelling.Suggestion(text, all.Select(static one => one.Name))}.");
    }

    // Those of its lines of which more is known.
    private static IEnumerable<TextLink> WaysOf(FinanceVisit at, StatementDefinition statement)
    {
        var lines = statement.Lines.ToHashSet();
        return FinanceLines.All(at.Visit.Definitions, at.Period).Where(one => lines.Contains(one.Line.Code)).Select(one => new TextLink(one.Line.Name, at.Visit.Links.FinanceLine(one.Line.Code, at.PeriodAsked, at.UnitAsked)));
    }
}

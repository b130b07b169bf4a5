using System.Globalization;
using Plumbline.App.Actions;
using Plumbline.App.Registers.Rows;
using Plumbline.App.Registers.Tables;
using Plumbline.App.Registers.Writing;
using Plumbline.App.Risks;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Core.Readings;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Indicators;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Indicators;
using Plumbline.Web.Records;
using Plumbline.Web.Views;

namespace Plumbline.Web.Registers;

/// <summary>What a row says under a field.</summary>
/// <param name="Name">The field.</param>
/// <param name="Text">What it says; null for nothing.</param>
public sealed record RowFact(string Name, string? Text);

/// <summary>The figures of a row under one field.</summary>
/// <param name="Measure">The measure of the row, leading to its page.</param>
/// <param name="Screen">What its page shows of it; its figures are up to the last.</param>
/// <param name="Figures">The last figures, the latest first.</param>
/// <param name="Older">How many there are before them.</param>
public sealed record RowFigures(TextLink Measure, MeasureScreen Screen, IReadOnlyList<RowFigure> Figures, int Older)
{
    private const int FewestDrawn = 3;

    /// <summary>Whether there are enough for a chart to say more than the table.</summary>
    public bool AreDrawn => Figures.Count >= FewestDrawn && !Screen.Chart.IsEmpty;
}

/// <summary>A figure of a row.</summary>
/// <param name="Period">Its period.</param>
/// <param name="Figure">The figure, leading to where it comes from.</param>
/// <param name="Marks">That it is doubtful or provisional; empty where it is neither.</param>
/// <param name="Change">How it changed since the figure before; null where the two do not compare.</param>
public sealed record RowFigure(string Period, TextLink Figure, string Marks, ChangeWords? Change);

/// <summary>An action about a row.</summary>
/// <param name="Action">What is to be done.</param>
/// <param name="Words">How it stands.</param>
public sealed record RowAction(TextLink Action, string Words);

/// <summary>The page of a row.</summary>
public sealed record RegisterRowModel
{
    /// <summary>What the row is called: what it says under the first field.</summary>
    public required string Title { get; init; }

    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Since when it is not in the register any more: a sentence; null where it is.</summary>
    public required string? Ended { get; init; }

    /// <summary>The fields by which two rows are one: <c>study and area</c>.</summary>
    public required string Same { get; init; }

    /// <summary>The row that says the same and stands first; null where none does.</summary>
    public required TextLink? DoubleOf { get; init; }

    /// <summary>The rows that say the same a second time and are counted once with it; none where it is itself such a row.</summary>
    public required IReadOnlyList<TextLink> Repeated { get; init; }

    /// <summary>The form to change it; null where the reader may not.</summary>
    public required string? Edit { get; init; }

    /// <summary>What it says.</summary>
    public required IReadOnlyList<RowFact> Facts { get; init; }

    /// <summary>Its figures.</summary>
    public required IReadOnlyList<RowFigures> Figures { get; init; }

    /// <summary>Where its figures are entered, one place for each length of their periods; none where the reader may not.</summary>
    public required IReadOnlyList<TextLink> Enter { get; init; }

    /// <summary>The actions about it.</summary>
    public required IReadOnlyList<RowAction> Actions { get; init; }

    /// <summary>The form for an action about it; null where the reader may not.</summary>
    public required string? NewAction { get; init; }

    /// <summary>The changes that wrote it.</summary>
    public required IReadOnlyList<ChangeLine> Changes { get; init; }
}

/// <summary>One row of a register: what it says, its figures, its history and the actions about it.</summary>
internal static class RegisterRowView
{
    private const int MostFigures = 12, MostRepeated = 10;

    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var register = RegisterVisit.Find(visit);
        var rows = await ReadAllRows.RunAsync(visit.Ledger, visit.Definitions, register, cancellation);
        var row = RegisterVisit.RowOf(visit, rows);
        var log = await ReadActions.RunAsync(visit.Ledger, visit.Definitions, cancellation);
        var about = RegisterText.About(visit, row);
        var title = RegisterText.Title(register, row);
        var changes = await ReadRecordChanges.OfAsync(visit.Ledger, visit.Definitions, register.Code, row.Code, RecordChanges.Most, cancellation);
        var figures = await FiguresAsync(visit, register, row);
        var reading = await (await RegisterVisit.OfAsync(visit, register, cancellation)).LatestReadingAsync(cancellation);
        return new View
        {
            Title = title,
            Menu = MenuEntry.Registers,
            Crumbs = [new Crumb("Registers", visit.Links.Registers()), new Crumb(register.Name, visit.Links.Register(register.Code)), new Crumb(title)],
            Body = PageBody.Of<RegisterRowPage>(new RegisterRowModel
            {
                Title = title,
                Code = row.Code.ToString(),
                Ended = row.To is { } end && end < visit.Today.AddDays(1) ? $"{(end < visit.Today ? "It ended" : "It ends")} on {RecordDays.Words(visit, end)}." : null,
                Same = RegisterText.SameIn(register),
                DoubleOf = rows.Before(row) is [var first, ..] ? new TextLink($"row {first.Code}", visit.Links.RegisterRow(register.Code, first.Code)) : null,
                Repeated = [.. rows.All.Where(other => rows.Before(other) is [var first, ..] && first == row).Take(MostRepeated).Select(other => new TextLink($"Row {other.Code}", visit.Links.RegisterRow(register.Code, other.Code)))],
                Edit = !visit.IsPast && WriteRow.May(visit.Actor, visit.Definitions, register) ? visit.Links.EditRegisterRow(register.Code, row.Code) : null,
                Facts = [.. Facts(visit, register, row)],
                Figures = figures,
                Enter = EnterOf(visit, register, row, figures),
                Actions = [.. log.About(about).Select(entry => new RowAction(new TextLink(entry.Action.What, visit.Links.Action(entry.Action.Code)), $"{Counted.Sentence(ActionWords.Line(visit, entry))}."))],
                NewAction = !visit.IsPast && visit.Actor.MaySomewhere(Operation.KeepAction, visit.Links.Organisation) ? visit.Links.NewAction(about) : null,
                Changes = [.. RecordChanges.Of(visit, changes).Zip(changes, (line, change) => line with { Fields = RegisterText.Edits(visit, register, change) })],
            }),
            FileName = $"{visit.Links.Organisation}-{register.Code}-{row.Code}",
            Table = ViewTable.Of(RegisterLinesTable.Of(reading), reading.Lines.Where(line => line.Row.Code == row.Code)),
        };
    }

    private static IEnumerable<RowFact> Facts(Visit visit, RegisterDefinition register, RegisterRow row)
    {
        foreach (var field in register.Fields.Where(static field => field is not FigureOfRow)) yield return new RowFact(field.Name, RegisterText.Of(visit, register, field.Code, row));
        if (row.From is { } from) yield return new RowFact("From", RecordDays.Words(visit, from));
        if (row.To is { } to) yield return new RowFact("To", RecordDays.Words(visit, to));
    }

    // The grid of the row for each frequency of its figures: at the last of them, or where there is none at the last period that is over.
    private static IReadOnlyList<TextLink> EnterOf(Visit visit, RegisterDefinition register, RegisterRow row, IReadOnlyList<RowFigures> told)
    {
        var entered = register.Figures.Select(field => visit.Definitions.Picture.Find(field.Indicator)).OfType<Indicator>().Where(indicator => visit.May(Operation.EnterFigures, row.Unit, indicator)).GroupBy(static indicator => indicator.Frequency).ToList();
        return [.. entered.Select(of => new TextLink(entered.Count == 1 ? "Enter figures" : $"Enter figures of a {of.Key.Noun()}", visit.Links.To(["enter", row.Unit.ToString(), Links.Of(LastOf(of.Key))!])))];

        Period LastOf(Frequency frequency) => told.SelectMany(static one => one.Screen.Figures).Select(static one => one.Figure.Period).Where(period => period.Frequency == frequency).Max() ?? Period.Containing(visit.Today, frequency, visit.Calendar).Previous;
    }

    private static async Task<IReadOnlyList<RowFigures>> FiguresAsync(Visit visit, RegisterDefinition register, RegisterRow row)
    {
        var (told, culture) = (new List<RowFigures>(), visit.Definitions.Picture.Settings.Language);
        foreach (var field in register.Figures)
        {
            if (visit.Definitions.Picture.Find(field.Indicator) is not { } indicator) continue;
            var screen = MeasureScreen.Of(await IndicatorView.ContextAsync(visit, indicator, row.Unit, asked: null), indicator, row.Unit);
            var all = screen.Figures.Select(static one => one.Figure).ToList();
            told.Add(new RowFigures(
                new TextLink(field.Name, visit.Links.Measure(field.Indicator, row.Unit)),
                screen,
                [.. all.Take(MostFigures).Select((figure, place) => FigureOf(visit, indicator, figure, all.ElementAtOrDefault(place + 1), culture))],
                Math.Max(all.Count - MostFigures, 0)));
        }

        return told;
    }

    private static RowFigure FigureOf(Visit visit, Indicator indicator, Observation figure, Observation? before, CultureInfo culture) => new(
        Counted.Sentence(RegisterTotals.FirstOf(indicator, figure.Period) is { } first ? figure.Period.ToTextFrom(first, culture, full: true) : figure.Period.ToText(culture, full: true)),
        new TextLink(ValueText.Of(figure.Value, culture), visit.Links.Figure(figure.Indicator, figure.Unit, figure.Period)),
        string.Join(", ", new[] { figure.IsProvisional ? "provisional" : null, figure.IsDoubtful ? "doubtful" : null }.OfType<string>()),
        ChangeWords.Of(PerformanceChange.Between(indicator, before, figure), figure, indicator, culture));
}

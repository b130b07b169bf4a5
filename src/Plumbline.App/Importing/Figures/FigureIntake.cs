using Plumbline.App.Importing.Comparing;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Options;
using Plumbline.App.Importing.Recipes;
using Plumbline.App.Importing.Settling;
using Plumbline.App.Importing.Words;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
using Plumbline.App.Observations;
using Plumbline.Core.Breakdowns;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Figures;

/// <summary>Takes the figures that the layouts find, reads them by the organisation's definitions, records problems, and holds the rest for the ledger.</summary>
internal sealed class FigureIntake(OrganisationPicture picture, MappingBook mappings, HeldFacts held, ImportFindings findings, ImportOptions options)
{
    private const int MostAspects = 10_000;

    private readonly ObservationFacts _facts = new();
    private readonly Dictionary<string, Parsed<Aspect>> _aspects = new(StringComparer.Ordinal);
    private readonly BreakdownBook _breakdowns = new(picture.Values.Of<BreakdownItem>());
    private string _table = "";

    private string _account = "";
    private AddedFigures? _added;

    internal OrganisationPicture Picture => picture;

    /// <summary>The file's periods, and which year its quarters belong to.</summary>
    internal PeriodIntake Periods { get; } = new(picture.Settings.Calendar, options.Quarters, findings);

    internal FinancialCalendar Calendar => Periods.Calendar;

    /// <summary>The aspect (actual, plan, forecast, breakdown) that a text names.</summary>
    internal Parsed<Aspect> Aspect(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Core.Observations.Aspect.Actual;
        if (_aspects.TryGetValue(text, out var known)) return known;
        if (_aspects.Count >= MostAspects) _aspects.Clear();
        return _aspects[text] = Core.Observations.Aspect.Parse(text, Calendar).Then(_breakdowns.Known);
    }

    /// <summary>The text of a figure's aspect, from its column's aspect, its cell of aspects, and the items of its row; null for the actual of the whole.</summary>
    internal string? AspectText(Aspect column, string? cell)
    {
        if (column.IsActual && (RowItems.Length == 0 || cell is null)) return RowItems.Length == 0 ? cell : RowItems;
        string?[] parts = column.Basis == AspectBasis.Actual ? [cell, column.ToString(), RowItems] : [column.ToString(), cell, RowItems];
        return string.Join(';', parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>The items of breakdowns that the row being read is about, as an aspect; empty: the whole.</summary>
    internal string RowItems { get; set; } = "";

    internal ImportFindings Findings => findings;

    /// <summary>What texts mean, as users decided.</summary>
    internal MappingBook Mappings => mappings;

    /// <summary>The texts that mean nothing known.</summary>
    internal UnsettledTexts Unsettled { get; } = new();

    /// <summary>The labels, units and items whose rows are left out.</summary>
    internal SkippedLabels Skipped { get; } = new();

    internal ImportOptions Options => options;

    /// <summary>The recipe of the table being read; null: none.</summary>
    internal Recipe? Recipe { get; private set; }

    /// <summary>What the user states for figures whose table does not state it.</summary>
    internal GivenParts Given { get; } = new(options, picture);

    /// <summary>Columns that the user leaves out.</summary>
    internal IgnoredColumns Ignored { get; } = new(options);

    /// <summary>Figures that are implausible for their indicator.</summary>
    internal DoubtfulFigures Doubts { get; } = new(picture.Indicators, picture.Settings.Calendar, options.Today);

    /// <summary>Figures whose rounding in a workbook crosses their target.</summary>
    internal RoundedFigures Rounded { get; } = new(picture, findings);

    /// <summary>Amounts that are perhaps thousands.</summary>
    internal ThousandthAmounts Amounts { get; } = new();

    /// <summary>Reads the values of cells.</summary>
    internal ValueIntake Values => field ??= new(new TextReadings(mappings), findings, Unsettled);

    internal LabelIntake Labels => field ??= new(new LabelBook(picture.Indicators, mappings), mappings, Skipped, Unsettled);

    /// <summary>Which units the texts of files name.</summary>
    internal UnitBook Units { get; } = new(picture.Units, mappings);

    /// <summary>The figures of tables that name no unit.</summary>
    internal UnnamedFigures Unnamed { get; } = new(picture.Units);

    /// <summary>Starts a table; the figures added next are from it.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="recipe">Its recipe; null: none.</param>
    internal void Begin(Grid grid, Recipe? recipe)
    {
        (_table, Recipe, RowItems, _account) = (grid.Name, recipe, "", "");
        _added = recipe is { Adds: true } ? new AddedFigures(grid.Name, recipe.Shape == RecipeRows.Wide, findings) : null;
        Given.Begin(recipe);
        Unnamed.Begin();
        mappings.Begin(recipe?.Name, recipe?.Readings ?? []);
        Periods.BeginTable(recipe);
        Words.Begin(grid.Name, recipe);
    }

    /// <summary>The words beside the figures.</summary>
    internal WordsIntake Words { get; } = new(findings, options.Words);

    /// <summary>How many rows and cells were refused, skipped or unmatched so far.</summary>
    internal long LeftOut => findings.RefusedCount + Labels.UnmatchedRows + Skipped.Rows;

    internal Unit? FindUnit(string text) => Units.Find(text);

    /// <summary>The unit that a cell names. Null where its rows are left out, and where it names none, which is refused with the unit it may mean.</summary>
    internal Unit? UnitOf(Grid grid, int row, int column, string text, ExampleFigure example, string? heading = null)
    {
        switch (Units.Match(text))
        {
            case UnitMatch.Found found:
                return found.Unit;
            case UnitMatch.Skipped skipped:
                LeaveOut(skipped.Mapping, text);
                return null;
            case UnitMatch.Unknown:
                findings.RefuseText(LabelText.IsRememberable(text) ? UnitMapping.KeyOf(text) : text, (grid.Name, row, column), rows => Units.Unknown(text, rows));
                Unsettled.Add(MappingKind.Unit, UnitMapping.KeyOf(text), text, (grid.Name, row, column), example, () => (Units.Nearest(text), false), heading);
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The indicator that an account of a ledger is a part of. Null where its rows are left out, and where it is mapped to nothing, which is listed.</summary>
    internal Indicator? Account(RowLabel label, Grid grid, int row, int column, ExampleFigure example)
    {
        _account = label.Full;
        return Labels.Match(label, grid.Name, row, column, example) is LabelMatch.Found found ? found.Indicator : null;
    }

    /// <summary>Whether a row is left out because of the unit that it names; it is counted then.</summary>
    internal bool SkipsUnit(string? text)
    {
        if (text is null || Units.Match(text) is not UnitMatch.Skipped skipped) return false;
        LeaveOut(skipped.Mapping, text);
        return true;
    }

    /// <summary>What a text means as an item of a dimension: by a mapping, by code or by name. Nothing is counted or refused.</summary>
    internal ItemMatch Item(string dimension, string text) => Items.Match(dimension, text);

    /// <summary>The item of a dimension that a cell names. Null where its rows are left out, and where it names none, which is refused with the item it may mean.</summary>
    internal AspectItem? ItemOf(Grid grid, int row, int column, string dimension, string text, ExampleFigure example)
    {
        switch (Item(dimension, text))
        {
            case ItemMatch.Found found:
                return new AspectItem(found.Item.Dimension, found.Item.Item);
            case ItemMatch.Skipped skipped:
                LeaveOut(skipped.Mapping, text);
                return null;
            case ItemMatch.Unknown unknown:
                findings.Refuse(grid.Name, row, column, unknown.Problem);
                Unsettled.Add(MappingKind.Item, ItemMapping.KeyOf(dimension, text), text, (grid.Name, row, column), example, () => (Items.Near(dimension, text), false));
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The item of any breakdown that a text names, alone or as <c>Sex: Female</c>; null if it names none, or more.</summary>
    internal AspectItem? NamedItem(string text)
    {
        if (Dimensions.Length == 0) return null;
        var named = text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return Dimensions.Select(dimension => Item(dimension, named)).OfType<ItemMatch.Found>().Select(found => new AspectItem(found.Item.Dimension, found.Item.Item)).ToList() is [var only] ? only : null;
    }

    private ItemBook Items => field ??= new(_breakdowns, mappings);

    // Asked for every text above and between figures.
    private string[] Dimensions => field ??= [.. _breakdowns.Dimensions];

    private void LeaveOut(Mapping mapping, string text)
    {
        mappings.LeaveOut(mapping);
        Skipped.Add(mapping.Kind, text);
    }

    /// <summary>Reads the period of a figure of this frequency and aspect.</summary>
    internal Parsed<Period> Period(string text, Frequency frequency, Aspect aspect) => Periods.Read(text, frequency, aspect.MaySpanLonger);

    /// <summary>Adds a figure.</summary>
    /// <param name="indicator">Its indicator.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="figure">What its table gives for it.</param>
    /// <param name="stated">The parts of it that the table has columns for.</param>
    /// <param name="row">Its row.</param>
    /// <param name="cell">Its cell.</param>
    internal void Add(Indicator indicator, Unit unit, FigureRow figure, StatedParts stated, int row, Cell cell)
    {
        if (Recipe is { In: not QuantityScale.One and var scale }) (figure, cell) = (figure with { Value = ScaledAmounts.Of(indicator, figure.Value, scale) }, cell with { Held = null });
        if (Recipe is { HasNegativeIncome: true })
        {
            if (TurnedIncome.Of(indicator, figure, new SourceCell(_table, row, cell.Column), findings) is not { } turned) return;
            (figure, cell) = (turned, turned.Value == figure.Value ? cell : cell with { Held = -cell.Held });
        }

        if (_added is not null) _added.Add(indicator, unit, figure, stated, row, cell, _account);
        else Hold(indicator, unit, figure, stated, row, cell);
    }

    /// <summary>Ends the table: the figures that it adds up are complete.</summary>
    internal void End()
    {
        if (_added is not { } added) return;
        _added = null;
        added.Complete(Hold);
    }

    private void Hold(Indicator indicator, Unit unit, FigureRow figure, StatedParts stated, int row, Cell cell)
    {
        if (cell.Comment is { } comment && Words.Comments == RecipeComments.Note) (figure, stated) = CommentNotes.Add(figure, stated, comment, new SourceCell(_table, row, cell.Column), findings);
        var observation = figure.ToObservation(indicator.Code, unit.Code, new SourceCell(_table, row, cell.Column));
        Words.Figure(observation, cell);
        Doubts.Look(observation);
        if (observation.Aspect.IsActual) Rounded.Look(indicator, unit, figure.Period, figure.Value, _table, row, cell);
        Amounts.Look(indicator, observation);
        Unnamed.Add();
        held.Add(_facts.Of(observation), stated);
    }

    /// <summary>The parts that the marks beside a figure give, and its source note.</summary>
    internal static StatedParts StatedBy(PrintedFigure figure, string? sourceNote) =>
        (figure.IsProvisional ? StatedParts.Provisional : StatedParts.ValueOnly)
        | (figure.Note is null ? StatedParts.ValueOnly : StatedParts.Note)
        | (figure.IsLowReliability ? StatedParts.Doubt | StatedParts.SourceNote | (sourceNote is null ? StatedParts.BareDoubt : StatedParts.ValueOnly) : StatedParts.ValueOnly);
}

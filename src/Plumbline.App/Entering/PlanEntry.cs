using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Figures;
using Plumbline.App.Ledger;
using Plumbline.App.Observations;
using Plumbline.App.Tracing;
using Plumbline.Core.Access;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Entering;

/// <summary>Reads what was typed into cells, and finds what of it is new, changed, unusual or overtaken. Writes nothing.</summary>
public static class PlanEntry
{
    /// <summary>Plans the entry.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="actor">Whoever enters.</param>
    /// <param name="cells">What was typed. A cell that shows what it showed when the page was opened does nothing.</param>
    /// <param name="basedOn">The change that the page was opened at.</param>
    /// <param name="today">The day of the entry.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<EntryPlan> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, Actor actor, IReadOnlyCollection<TypedCell> cells, ChangeNumber basedOn, DateOnly today, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(cells);
        var head = definitions.Position.Number;
        List<FigureAddress> addresses = [.. cells.Select(static cell => cell.Address)];
        var now = await FiguresAsync(ledger, definitions, addresses, head, cancellation);
        var before = basedOn == head ? now : await FiguresAsync(ledger, definitions, addresses, basedOn, cancellation);
        var (figures, problems) = (new List<PlannedFigure>(), new List<(FigureAddress, EnteredProblem)>());
        var ranges = new Lazy<Task<IReadOnlyDictionary<(IndicatorCode, UnitCode), Series>>>(() => SeriesAsync(ledger, definitions, cells, cancellation));
        foreach (var (address, typed) in cells)
        {
            cancellation.ThrowIfCancellationRequested();
            var (was, stands) = (before.GetValueOrDefault(KeyOf(address)), now.GetValueOrDefault(KeyOf(address)));
            if (EntryText.IsOf(typed, was)) continue;
            // Words beside a figure stay until somebody changes them.
            var reading = IsBlank(typed) ? null : ReadEnteredFigure.Run(definitions, address, typed with { Note = typed.Note ?? stands?.Note }, today, stands);
            if (reading?.Problems is [_, ..] wrong)
            {
                problems.AddRange(wrong.Select(problem => (address, problem)));
                continue;
            }

            if (IsThere(reading?.Figure, stands)) continue;
            var kind = reading is null ? EntryKind.Withdrawn : stands is null ? EntryKind.New : EntryKind.Changed;
            var operation = OperationOf(kind);
            if (!ReadEntryGrid.IsEntered(definitions.Picture, address.Indicator)) problems.Add((address, new EnteredProblem(FigureColumns.Value, "This measure is counted from a list of events: change the list.")));
            else if (!actor.May(operation, definitions.Picture, address.Unit, address.Indicator)) problems.Add((address, new EnteredProblem(FigureColumns.Value, $"You may not {OperationRules.Words(operation)} here. Put back what was in the cell: {Shown(was)}.")));
            else
            {
                figures.Add(new PlannedFigure(address, kind, stands, reading?.Figure)
                {
                    Last = kind == EntryKind.New ? (await ranges.Value).GetValueOrDefault((address.Indicator.Code, address.Unit))?.LatestAt(address.Period.Previous) : null,
                    Question = reading?.Figure is { } figure ? QuestionOf(definitions, await ranges.Value, address, figure, reading.Doubt) : null,
                    Conflict = was?.Change == stands?.Change ? null : await ConflictAsync(ledger, definitions, stands, cancellation),
                });
            }
        }

        return new EntryPlan(figures, problems, head);
    }

    /// <summary>What is unusual about a figure; null for nothing.</summary>
    public static string? QuestionOf(OrganisationDefinitions definitions, IReadOnlyDictionary<(IndicatorCode, UnitCode), Series> series, FigureAddress address, Observation figure, string? doubt)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(figure);
        var range = RangeOf(definitions, series, address);
        var size = address.Aspect.IsActual && range?.Holds(figure.Amount) != true && series.GetValueOrDefault((address.Indicator.Code, address.Unit)) is { } own ? FigureSize.Question(own, address.Period, figure.Value) : null;
        string[] said = [.. new[] { size, range?.Question(figure.Amount), doubt is null ? null : $"{char.ToUpperInvariant(doubt[0])}{doubt[1..]}." }.OfType<string>()];
        return said.Length == 0 ? null : string.Join(" ", said);
    }

    /// <summary>What a figure is compared with; null where it is compared with nothing.</summary>
    public static EntryRange? RangeOf(OrganisationDefinitions definitions, IReadOnlyDictionary<(IndicatorCode, UnitCode), Series> series, FigureAddress address)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(address);
        return address.Aspect.IsActual && address.Period.Frequency == address.Indicator.Frequency && series.GetValueOrDefault((address.Indicator.Code, address.Unit)) is { } own
            ? EntryRange.Of(definitions.Picture, own, address.Period)
            : null;
    }

    /// <summary>The series that typed cells are compared with.</summary>
    public static Task<IReadOnlyDictionary<(IndicatorCode, UnitCode), Series>> SeriesAsync(ILedger ledger, OrganisationDefinitions definitions, IReadOnlyCollection<TypedCell> cells, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cells);
        List<DataNeed> needs = [.. cells.Where(static cell => !IsBlank(cell.Typed)).Select(static cell => (cell.Address.Indicator.Code, cell.Address.Unit)).Distinct().Select(static pair => new DataNeed(pair.Code, pair.Unit, DateOnly.MinValue))];
        return ReadSeries.GivenWithGapsAsync(ledger, definitions, needs, cells.Count == 0 ? DateOnly.MaxValue : cells.Max(static cell => cell.Address.Period.Last), cancellation);
    }

    /// <summary>The figures that were in force at a change, of those that are asked for.</summary>
    public static async Task<IReadOnlyList<(FigureAddress Address, Observation Figure)>> FiguresAtAsync(
        ILedger ledger, OrganisationDefinitions definitions, IReadOnlyCollection<FigureAddress> addresses, ChangeNumber at, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(addresses);
        var found = await FiguresAsync(ledger, definitions, addresses, at, cancellation);
        return [.. addresses.Where(address => found.ContainsKey(KeyOf(address))).Select(address => (address, found[KeyOf(address)]))];
    }

    internal static Operation OperationOf(EntryKind kind) => kind switch
    {
        EntryKind.New => Operation.EnterFigures,
        EntryKind.Changed => Operation.CorrectFigure,
        EntryKind.Withdrawn => Operation.Withdraw,
    };

    private static bool IsBlank(EnteredFigure typed) => string.IsNullOrWhiteSpace(typed.Value) && string.IsNullOrWhiteSpace(typed.Numerator) && string.IsNullOrWhiteSpace(typed.Denominator);

    private static bool IsThere(Observation? typed, Observation? stands) => typed is null
        ? stands is null
        : stands is not null && typed.Value.Equals(stands.Value) && typed.IsProvisional == stands.IsProvisional && typed.Numerator == stands.Numerator && typed.Denominator == stands.Denominator;

    private static string Shown(Observation? figure) => EntryText.Of(figure) is { Length: > 0 } text ? text : "nothing";

    private static async Task<EntryConflict> ConflictAsync(ILedger ledger, OrganisationDefinitions definitions, Observation? stands, CancellationToken cancellation)
    {
        if (stands?.Change is not { } number || !ChangeNumber.TryParse(FormattableString.Invariant($"{number}"), provider: null, out var change)) return new EntryConflict(null, null, null);
        var made = await ledger.ChangeAsync(definitions.Picture.Settings.Code, change, cancellation);
        return new EntryConflict(made?.Author.ToString(), made?.At, change);
    }

    private static (IndicatorCode, UnitCode, Period) KeyOf(FigureAddress address) => (address.Indicator.Code, address.Unit, address.Period);

    /// <summary>The figures in force at a change, for the cells that were typed.</summary>
    private static async Task<Dictionary<(IndicatorCode, UnitCode, Period), Observation>> FiguresAsync(
        ILedger ledger, OrganisationDefinitions definitions, IReadOnlyCollection<FigureAddress> cells, ChangeNumber at, CancellationToken cancellation)
    {
        var found = new Dictionary<(IndicatorCode, UnitCode, Period), Observation>();
        if (cells.Count == 0) return found;
        var reader = new ObservationReader(definitions.Picture.Settings.Calendar);
        var query = new ObservationQuery
        {
            Indicators = [.. cells.Select(static cell => cell.Indicator.Code.ToString()).Distinct(StringComparer.Ordinal)],
            Units = [.. cells.Select(static cell => cell.Unit.ToString()).Distinct(StringComparer.Ordinal)],
            Aspects = ObservationQuery.Actual,
            FromDay = cells.Min(static cell => cell.Period.First).DayNumber,
            ToDay = cells.Max(static cell => cell.Period.First).DayNumber,
            AsAt = at,
        };
        await foreach (var row in ledger.ObservationsAsync(definitions.Picture.Settings.Code, query, cancellation))
        {
            var figure = reader.Read(row);
            found[(figure.Indicator, figure.Unit, figure.Period)] = figure;
        }

        return found;
    }
}

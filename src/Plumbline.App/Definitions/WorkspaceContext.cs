using Plumbline.App.Definitions.Formats;
using Plumbline.App.Observations;
using Plumbline.Core.Actions;
using Plumbline.Core.Breakdowns;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Definitions;

/// <summary>The context for reading a row: the financial year and the known units and indicators.</summary>
internal sealed class WorkspaceContext(FinancialCalendar calendar)
{
    // A file of a million figures has about a hundred periods and some thousand values, so each text is parsed once.
    private const int MostRemembered = 50_000;

    private readonly Dictionary<string, Indicator> _indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Text, Frequency? Frequency, bool MayBeLonger), Parsed<Period>> _periods = [];
    private readonly Dictionary<string, Parsed<PrintedFigure>> _figures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Unit> _units = new(StringComparer.Ordinal);
    private readonly List<BreakdownItem> _breakdowns = [];
    private BreakdownBook? _book;
    private readonly HashSet<string> _mentionedIndicators = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mentionedUnits = new(StringComparer.Ordinal);

    internal FinancialCalendar Calendar { get; } = calendar;

    /// <summary>False where indicators.csv was not read in full, so that unknown indicators are not reported.</summary>
    internal bool KnowsIndicators { get; set; } = true;

    /// <summary>False where units.csv was not read in full.</summary>
    internal bool KnowsUnits { get; set; } = true;

    /// <summary>The context for reading more files of a workspace.</summary>
    internal static WorkspaceContext Of(Workspace workspace)
    {
        var context = new WorkspaceContext(workspace.Settings.Calendar);
        foreach (var item in workspace.Values.Of<BreakdownItem>()) context.Add(item);
        foreach (var unit in workspace.Units.Concat(UnitsOfRegisters.Of(workspace))) context.Add(unit);
        foreach (var register in workspace.Values.Of<RegisterDefinition>()) context.Registers.Add(register.Code.ToString());
        foreach (var indicator in workspace.Indicators) context.Add(indicator);
        return context;
    }

    /// <summary>What is wrong with a reference: it names what is not there. Null where it is there, or where what it names is not known here.</summary>
    internal Problem? Unknown(Reference reference) => reference.Kind switch
    {
        ReferenceKind.Risk => Risks.Check(reference.Key),
        ReferenceKind.Control => Controls.Check(reference.Key),
        ReferenceKind.Objective => Objectives.Check(reference.Key),
        ReferenceKind.Action => Actions.Check(reference.Key),
        ReferenceKind.Opinion => Opinions.Check(reference.Key),
        ReferenceKind.Criterion => Criteria.Check(reference.Key),
        ReferenceKind.Contract => reference.IsOfAllContracts ? null : Contracts.Check(reference.Key),
        ReferenceKind.Kpi => Contracts.Check(reference.Keys[0]) ?? Indicator(reference.Keys[1]).Problem ?? Kpis.Check(reference.Key),
        ReferenceKind.Statement => Statements.Check(reference.Keys[0]),
        ReferenceKind.Register => Registers.Check(reference.Keys[0]) ?? RegisterRows.Check(reference.Key),
        ReferenceKind.Return => Forms.Check(reference.Keys[0]) ?? Unit(reference.Keys[1]).Problem,
        _ => (reference.Indicator is { } indicator ? Indicator(indicator.ToString()).Problem : null) ?? (reference.Unit is { } unit ? Unit(unit.ToString()).Problem : null),
    };

    /// <summary>The bodies that meet.</summary>
    internal KnownCodes Bodies { get; } = new("a body of meetings.csv");

    /// <summary>The codes of the objectives.</summary>
    internal KnownCodes Objectives { get; } = new("an objective of objectives.csv");

    /// <summary>The codes of the questions that posts answer.</summary>
    internal KnownCodes Questions { get; } = new("a question of assurance/questions.csv");

    /// <summary>The kind of unit, each of which answers a question; null where the whole organisation does.</summary>
    internal Dictionary<string, string?> AskedKinds { get; } = new(StringComparer.Ordinal);

    /// <summary>The codes of the domains of the assurance framework, in any of its versions.</summary>
    internal KnownCodes AssuranceDomains { get; } = new("a domain of assurance/framework.yaml");

    /// <summary>The codes of the levels of the assurance framework, in any of its versions.</summary>
    internal KnownCodes AssuranceLevels { get; } = new("a level of assurance/framework.yaml");

    /// <summary>The codes of the criteria of every assurance framework.</summary>
    internal KnownCodes Criteria { get; } = new("a criterion of assurance/framework.yaml or assurance/frameworks/");

    /// <summary>The names of the statements.</summary>
    internal KnownCodes Statements { get; } = new("a statement of statements/");

    /// <summary>The names of the registers.</summary>
    internal KnownCodes Registers { get; } = new("a register of registers/");

    /// <summary>The rows of the registers, each as a reference names it: <c>research/climb</c>.</summary>
    internal KnownCodes RegisterRows { get; } = new("a row of a register");
    /// <summary>The codes of the forms.</summary>
    internal KnownCodes Forms { get; } = new("a form of forms/");

    /// <summary>The opinions, each as a reference names it: <c>1/safe/2020-03</c>.</summary>
    internal KnownCodes Opinions { get; } = new("an opinion of assurance/opinions.csv");

    /// <summary>The codes of the contracts.</summary>
    internal KnownCodes Contracts { get; } = new("a contract of contracts.csv");

    /// <summary>The board of each contract; null where it has none.</summary>
    internal Dictionary<string, string?> ContractBoards { get; } = new(StringComparer.Ordinal);

    /// <summary>The requirements, each as a reference names it: <c>CONTRACT/INDICATOR</c>.</summary>
    internal KnownCodes Kpis { get; } = new("a requirement, which is a target of targets.csv that names the contract");

    /// <summary>What the row before says is done, by month and board: what <em>as above</em> stands for.</summary>
    internal Dictionary<(string Period, string Board), string?> MitigationsAbove { get; } = [];

    /// <summary>The contract of each notice.</summary>
    internal Dictionary<string, string> NoticeContracts { get; } = new(StringComparer.Ordinal);

    /// <summary>The codes of the risks.</summary>
    internal KnownCodes Risks { get; } = new("a risk of risks/risks.csv");

    /// <summary>The codes of the controls of risks.</summary>
    internal KnownCodes Controls { get; } = new("a control of risks/controls.csv");

    /// <summary>The first row of each control of risks.</summary>
    internal Dictionary<ControlCode, Control> FirstControls { get; } = [];

    /// <summary>The codes of the actions.</summary>
    internal KnownCodes Actions { get; } = new("an action of actions.csv");

    /// <summary>Which action takes the place of which.</summary>
    internal Dictionary<ActionCode, ActionCode> Superseded { get; } = [];

    /// <summary>False where breakdowns.csv was not read in full.</summary>
    internal bool KnowsBreakdowns { get; set; } = true;

    internal void Add(BreakdownItem item)
    {
        _breakdowns.Add(item);
        _book = null;
    }

    internal bool Add(Indicator indicator) => _indicators.TryAdd(indicator.Code.ToString(), indicator);

    internal bool Add(Unit unit) => _units.TryAdd(unit.Code.ToString(), unit);

    /// <summary>Makes the code of an indicator with a faulty row known. False where the code is unreadable.</summary>
    internal bool MentionIndicator(string? code) => Mention(_mentionedIndicators, code);

    /// <summary>Makes the code of a unit with a faulty row known. False where the code is unreadable.</summary>
    internal bool MentionUnit(string? code) => Mention(_mentionedUnits, code);

    /// <summary>The indicator named in a cell; a problem where it is unknown and all indicators are known.</summary>
    internal Parsed<IndicatorCode> Indicator(string? text) =>
        text is not null && _indicators.TryGetValue(text, out var known) ? known.Code :
        IndicatorCode.Parse(text).Then<IndicatorCode>(code =>
            !KnowsIndicators || _indicators.ContainsKey(code.ToString()) || _mentionedIndicators.Contains(code.ToString())
                ? code
                : Problem.With(text, $"an indicator of indicators.csv{Spelling.Suggestion(text!, _indicators.Keys)}"));

    /// <summary>The unit named in a cell; a problem where it is unknown and all units are known.</summary>
    internal Parsed<UnitCode> Unit(string? text) =>
        text is not null && _units.TryGetValue(text, out var known) ? known.Code :
        UnitCode.Parse(text).Then<UnitCode>(code =>
            !KnowsUnits || _units.ContainsKey(code.ToString()) || _mentionedUnits.Contains(code.ToString())
                ? code
                : Problem.With(text, $"a unit of units.csv{Spelling.Suggestion(text!, _units.Keys)}"));

    /// <summary>A period, which must have the indicator's frequency where that is known.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="indicator">The indicator; null where its cell is invalid.</param>
    /// <param name="mayBeLonger">Whether the period may be longer than the indicator's frequency, as in a plan for a year of a monthly figure.</param>
    internal Parsed<Period> Period(string? text, IndicatorCode? indicator, bool mayBeLonger = false)
    {
        var frequency = indicator is null ? null : _indicators.GetValueOrDefault(indicator.ToString())?.Frequency;
        var key = (text ?? "", frequency, mayBeLonger);
        if (_periods.TryGetValue(key, out var read)) return read;
        read = mayBeLonger && frequency is { } shortest ? Core.Periods.Period.ParseAtLeast(text, Calendar, shortest) : Core.Periods.Period.Parse(text, Calendar, frequency);
        if (_periods.Count < MostRemembered) _periods.Add(key, read);
        return read;
    }

    /// <summary>The code of a breakdown; a problem where breakdowns.csv does not declare it and all breakdowns are known.</summary>
    internal Parsed<string> Dimension(string? text) => AspectItem.ParseCode(text).Then<string>(code =>
        !KnowsBreakdowns || Book.Dimensions.Contains(code, StringComparer.Ordinal) ? code : Problem.With(text, $"a dimension of breakdowns.csv{Spelling.Suggestion(code, Book.Dimensions)}"));

    /// <summary>The aspect in a cell; a problem where breakdowns.csv does not declare its items and all breakdowns are known.</summary>
    internal Parsed<Aspect> Aspect(string? text) => Core.Observations.Aspect.Parse(text, Calendar).Then(aspect =>
        KnowsBreakdowns && !aspect.Items.IsEmpty ? Book.Known(aspect) : aspect);

    /// <summary>The item of a breakdown in a cell, <c>sex=female</c>; a problem where breakdowns.csv does not declare it and all breakdowns are known.</summary>
    internal Parsed<AspectItem> Item(string? text)
    {
        var notOne = Problem.With(text, "an item of breakdowns.csv, as sex=female");
        return text?.Contains('=', StringComparison.Ordinal) != true ? notOne : Aspect(text).Then<AspectItem>(aspect => aspect is { Basis: AspectBasis.Actual, Items: [var only] } ? only : notOne);
    }

    /// <summary>The figure printed in a cell.</summary>
    internal Parsed<PrintedFigure> Figure(string? text)
    {
        if (text is null) return FigureText.Read(text);
        if (_figures.TryGetValue(text, out var read)) return read;
        read = FigureText.Read(text);
        if (_figures.Count < MostRemembered) _figures.Add(text, read);
        return read;
    }

    /// <summary>A period of any frequency.</summary>
    internal Parsed<Period> Period(string? text) => Core.Periods.Period.Parse(text, Calendar);

    internal Indicator? Find(IndicatorCode code) => _indicators.GetValueOrDefault(code.ToString());

    internal Unit? Find(UnitCode code) => _units.GetValueOrDefault(code.ToString());

    private BreakdownBook Book => _book ??= new BreakdownBook(_breakdowns);

    private static bool Mention(HashSet<string> codes, string? code)
    {
        if (code is not null) codes.Add(code);
        return code is not null;
    }

    internal IEnumerable<Unit> Units => _units.Values;

    internal IEnumerable<Indicator> Indicators => _indicators.Values;
}

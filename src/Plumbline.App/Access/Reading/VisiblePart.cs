using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Plumbline.Core.Access;
using Plumbline.Core.Collections;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Units;

namespace Plumbline.App.Access.Reading;

/// <summary>What a scope shows of an organisation at one position: which units, on which days, and which measures.</summary>
/// <remarks>
/// A unit belongs to the scope on the days on which it lies below the scope's unit, so that a total of an earlier year has the parts that it had then, and no others.
/// On a day on which the tree does not have the unit its latest row counts, as it does for grants.
/// </remarks>
internal sealed class VisiblePart
{
    private readonly Scope _scope;
    private readonly UnitTree _tree;
    private readonly FrozenSet<UnitCode>? _units;
    private readonly FrozenSet<UnitCode> _sometimes;
    private readonly FrozenSet<IndicatorCode>? _indicators;
    private readonly FrozenSet<CollectionCode>? _lists;
    private readonly VisibleContracts? _contracts;
    private readonly FrozenSet<string>? _statements;
    private readonly FrozenSet<string>? _registers;
    private readonly VisiblePart? _also;

    private VisiblePart(Scope scope, OrganisationPicture picture)
    {
        (_scope, _tree, Calendar) = (scope, picture.Units, picture.Settings.Calendar);
        _indicators = scope.Sections.IsEmpty ? null : picture.Indicators.Where(one => scope.CoversSection(one.Placement.Section)).Select(static one => one.Code).ToFrozenSet();
        _lists = _indicators is null ? null : picture.Collections.Where(list => list.Counts.Any(rule => _indicators.Contains(rule.Indicator))).Select(static list => list.Code).ToFrozenSet();
        if (scope.Unit is not { } top)
        {
            _sometimes = [];
        }
        else
        {
            _units = picture.Units.Find(top) is null ? [] : picture.Units.Under(top, DateOnly.MinValue, DateOnly.MaxValue).Append(top).ToFrozenSet();
            _sometimes = _units.Where(unit => !IsAlways(unit)).ToFrozenSet();
        }

        // A contract has no section.
        if (_indicators is not null || _units is not null) _contracts = _indicators is null ? VisibleContracts.Of(picture, _units!) : VisibleContracts.None;
        if (_indicators is not null || _units is not null) _statements = [.. picture.Values.Of<StatementDefinition>().Where(one => SeesAll(one, picture)).Select(static one => one.Name)];
        if (_indicators is not null || _units is not null) _registers = _indicators is not null ? [] : [.. picture.Values.Of<RegisterDefinition>().Where(SeesAll).Select(static one => one.Code.ToString())];

        Words = string.Join(", ", new[] { scope.Unit is { } code ? picture.Units.Find(code)?.Name ?? code.ToString() : null }.OfType<string>().Concat(scope.Sections));
        Key = KeyOf();
        UnitCodes = _units?.Select(static unit => unit.ToString()).ToFrozenSet(StringComparer.Ordinal);
        IndicatorCodes = _indicators?.Select(static indicator => indicator.ToString()).ToFrozenSet(StringComparer.Ordinal);
    }

    private VisiblePart(VisiblePart one, VisiblePart also)
    {
        (_scope, _tree, _units, _indicators, _lists, _contracts, _statements, _registers, _also, Calendar, Words) = (one._scope, one._tree, one._units, one._indicators, one._lists, one._contracts, one._statements, one._registers, also, one.Calendar, one.Words);
        _sometimes = one._sometimes.Union(also._sometimes).ToFrozenSet();
        Key = $"{one.Key}-{also.Key}";
        UnitCodes = one.UnitCodes?.Where(code => also.UnitCodes!.Contains(code)).ToFrozenSet(StringComparer.Ordinal);
        IndicatorCodes = one.IndicatorCodes?.Where(code => also.IndicatorCodes!.Contains(code)).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Two parts with the same key show the same.</summary>
    internal string Key { get; }

    /// <summary>What it shows, in words: the name of the unit, the sections.</summary>
    internal string Words { get; }

    /// <summary>The unit at its top; null for that of the organisation.</summary>
    internal UnitCode? Top => _scope.Unit;

    /// <summary>Whether it shows nothing at all: the scope's unit is not there.</summary>
    internal bool IsEmpty => UnitCodes is { Count: 0 };

    /// <summary>The units that it shows on some day; null for all.</summary>
    internal FrozenSet<string>? UnitCodes { get; }

    /// <summary>The measures that it shows; null for all.</summary>
    internal FrozenSet<string>? IndicatorCodes { get; }

    /// <summary>The calendar of the organisation.</summary>
    internal FinancialCalendar Calendar { get; }

    /// <summary>What a scope shows of an organisation.</summary>
    internal static VisiblePart Of(Scope scope, OrganisationPicture picture) => new(scope, picture);

    /// <summary>What both this and another part of the same scope show.</summary>
    internal VisiblePart And(VisiblePart other) => other.Key == Key ? this : new VisiblePart(this, other);

    /// <summary>Whether it shows a measure.</summary>
    internal bool Sees(IndicatorCode indicator) => (_indicators?.Contains(indicator) ?? true) && (_also?.Sees(indicator) ?? true);

    /// <summary>Whether it shows a line list: where not all sections are shown, one that a shown measure is counted from.</summary>
    internal bool Sees(CollectionCode list) => (_lists?.Contains(list) ?? true) && (_also?.Sees(list) ?? true);

    /// <summary>Whether it shows a contract: one whose own unit it shows and that of every requirement, on a day where one is named.</summary>
    internal bool SeesContract(string contract, DateOnly? day = null) =>
        (_contracts is null || (_contracts.UnitsOf(contract) is { } units && units.All(unit => day is { } asked ? Sees(unit, asked) : Sees(unit)))) && (_also?.SeesContract(contract, day) ?? true);

    /// <summary>Whether it shows a requirement of a contract: one that the contract, which it shows, has.</summary>
    internal bool SeesKpi(string contract, IndicatorCode indicator) =>
        SeesContract(contract) && Sees(indicator) && _contracts?.Has(contract, indicator) != false && (_also?.SeesKpi(contract, indicator) ?? true);

    /// <summary>Whether it shows a statement: one of a unit that it shows, or of none, with all its lines.</summary>
    internal bool SeesStatement(string statement) => _statements?.Contains(statement) != false && (_also?.SeesStatement(statement) ?? true);

    /// <summary>Whether it shows a register, with all its rows: one of a unit that it shows on every day. Where sections are granted, none is shown: registers have no section.</summary>
    internal bool SeesRegister(string register) => _registers?.Contains(register) != false && (_also?.SeesRegister(register) ?? true);

    /// <summary>Whether it shows everything that a scheme scores.</summary>
    internal bool SeesAll(ResourceScheme scheme) => scheme.Lines.All(Sees);

    /// <summary>Whether it shows a unit on some day.</summary>
    internal bool Sees(UnitCode unit) => (_units?.Contains(unit) ?? true) && (_also?.Sees(unit) ?? true);

    /// <summary>Whether it shows a unit on a day.</summary>
    internal bool Sees(UnitCode unit, DateOnly day) => Sees(unit) && (!IsSometimes(unit) || (SeesThen(unit, day) && (_also?.SeesThen(unit, day) ?? true)));

    /// <summary>Whether it shows what belongs to a whole organisation rather than to one of its units.</summary>
    internal bool SeesWholeOrganisation => _scope.Unit is null;

    /// <summary>Whether it shows a unit on some days and not on others.</summary>
    internal bool IsSometimes(UnitCode unit) => _sometimes.Contains(unit);

    /// <summary>Whether it shows some unit of a selection on some days and not on others.</summary>
    internal bool HasSometimes(IReadOnlyCollection<string>? units) => _sometimes.Count > 0 && (units is null || _sometimes.Any(unit => units.Contains(unit.ToString(), StringComparer.Ordinal)));

    private bool SeesAll(RegisterDefinition register) => register.Unit is { } unit && Sees(unit) && !IsSometimes(unit);

    private bool SeesAll(StatementDefinition statement, OrganisationPicture picture) =>
        (statement.Unit is null || Sees(statement.Unit)) && statement.Lines.All(Sees) && picture.Values.Of<ResourceScheme>().Where(scheme => scheme.Name == statement.Scheme).All(SeesAll);

    private bool SeesThen(UnitCode unit, DateOnly day)
    {
        if (_units is null) return true;
        for (var at = unit; at != _scope.Unit;)
        {
            if (_tree.Find(at, day) is not { } row) return _scope.Covers(_tree, unit);
            if (row.Parent is null) return false;
            at = row.Parent;
        }

        return true;
    }

    private bool IsAlways(UnitCode unit) => unit == _scope.Unit || _tree.Rows.Where(row => row.Code == unit).All(row => row.Parent is { } parent && _units!.Contains(parent) && IsAlways(parent));

    private string KeyOf()
    {
        var text = new StringBuilder().Append(_scope.Unit).Append('\n').AppendJoin('\t', _scope.Sections).Append('\n');
        if (_units is not null) text.AppendJoin('\t', _units.Select(static unit => unit.ToString()).Order(StringComparer.Ordinal)).Append('\n');
        if (_indicators is not null) text.AppendJoin('\t', _indicators.Select(static indicator => indicator.ToString()).Order(StringComparer.Ordinal)).Append('\n');
        if (_lists is not null) text.AppendJoin('\t', _lists.Select(static list => list.ToString()).Order(StringComparer.Ordinal)).Append('\n');
        if (_contracts is not null) text.AppendJoin('\t', _contracts.Words).Append('\n');
        if (_statements is not null) text.AppendJoin('\t', _statements.Order(StringComparer.Ordinal)).Append('\n');
        if (_registers is not null) text.AppendJoin('\t', _registers.Order(StringComparer.Ordinal)).Append('\n');
        // Which days those are depends on every row of the tree.
        if (_sometimes.Count > 0) text.AppendJoin('\t', _tree.Rows.Select(static row => string.Create(CultureInfo.InvariantCulture, $"{row.Code}|{row.Parent}|{row.FirstDay.DayNumber}|{row.LastDay.DayNumber}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}

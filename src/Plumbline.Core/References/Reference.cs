using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Core.References;

/// <summary>What an action, a finding, a sentence, a link or an acceptance refers to: <c>figure/sickness-monthly/trust/2019-04</c>, <c>risk/3156</c>.</summary>
/// <remarks>The thing it refers to may not exist. Each reference has one written form, and two are equal if these are.</remarks>
public sealed partial class Reference : IEquatable<Reference>
{
    private readonly string _text;

    private Reference(ReferenceKind kind, ImmutableArray<string> keys)
    {
        (Kind, Keys) = (kind, keys);
        Key = string.Join('/', keys);
        _text = $"{Names<ReferenceKind>.Of(kind)}/{Key}";
    }

    /// <summary>The kind of thing it refers to.</summary>
    public ReferenceKind Kind { get; }

    /// <summary>The parts after the kind, each in the form in which it is written.</summary>
    public ImmutableArray<string> Keys { get; }

    /// <summary>The parts as one text: <c>sickness-monthly/trust/2019-04</c>.</summary>
    public string Key { get; }

    /// <summary>The indicator it names; null where it names none.</summary>
    public IndicatorCode? Indicator { get; private init; }

    /// <summary>The unit it names; null where it names none.</summary>
    public UnitCode? Unit { get; private init; }

    /// <summary>The period it names; null where it names none.</summary>
    public Period? Period { get; private init; }

    /// <summary>An indicator.</summary>
    public static Reference To(IndicatorCode indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return new Reference(ReferenceKind.Indicator, [indicator.ToString()]) { Indicator = indicator };
    }

    /// <summary>What a code of its own names: a risk, a control, an action, an objective.</summary>
    /// <exception cref="ArgumentException">A reference of this kind has other parts.</exception>
    public static Reference To<TCode>(ReferenceKind kind, TCode code)
        where TCode : Code<TCode>
    {
        ArgumentNullException.ThrowIfNull(code);
        if (kind == ReferenceKind.Indicator || ReferenceForm.Of(kind) is not [ReferencePart.Code]) throw new ArgumentException("A reference of this kind has other parts.", nameof(kind));
        return new Reference(kind, [code.ToString()]);
    }

    /// <summary>A criterion of the assurance framework.</summary>
    public static Reference ToCriterion(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return new Reference(ReferenceKind.Criterion, [code]);
    }

    /// <summary>Whether it names all contracts together: <c>contract/all</c>.</summary>
    public bool IsOfAllContracts => Kind == ReferenceKind.Contract && Key == "all";

    /// <summary>A requirement: a target that a contract sets for an indicator.</summary>
    /// <typeparam name="TCode">The kind of code of the contract.</typeparam>
    public static Reference ToKpi<TCode>(TCode contract, IndicatorCode indicator)
        where TCode : Code<TCode>
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(indicator);
        return new Reference(ReferenceKind.Kpi, [contract.ToString(), indicator.ToString()]) { Indicator = indicator };
    }

    /// <summary>A row of a register.</summary>
    /// <typeparam name="TRegister">The kind of code of the register.</typeparam>
    /// <typeparam name="TRow">The kind of code of the row.</typeparam>
    public static Reference ToRow<TRegister, TRow>(TRegister register, TRow row)
        where TRegister : Code<TRegister>
        where TRow : Code<TRow>
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(row);
        return new Reference(ReferenceKind.Register, [register.ToString(), row.ToString()]);
    }

    /// <summary>An opinion on a domain of an objective.</summary>
    /// <typeparam name="TCode">The kind of code of the objective.</typeparam>
    public static Reference ToOpinion<TCode>(TCode objective, string domain, Period period)
        where TCode : Code<TCode>
    {
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(period);
        return new Reference(ReferenceKind.Opinion, [objective.ToString(), domain, period.ToName()]) { Period = period };
    }

    /// <summary>A figure.</summary>
    public static Reference To(IndicatorCode indicator, UnitCode unit, Period period, Aspect aspect)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(aspect);
        string[] keys = [indicator.ToString(), unit.ToString(), period.ToName()];
        return new Reference(ReferenceKind.Figure, aspect.IsActual ? [.. keys] : [.. keys, aspect.ToName()]) { Indicator = indicator, Unit = unit, Period = period };
    }

    /// <summary>The figure of an observation.</summary>
    public static Reference To(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return To(observation.Indicator, observation.Unit, observation.Period, observation.Aspect);
    }

    /// <summary>The actual figure where unit and period are given, otherwise the indicator: what a finding is about.</summary>
    public static Reference To(IndicatorCode indicator, UnitCode? unit, Period? period) =>
        unit is null || period is null ? To(indicator) : To(indicator, unit, period, Aspect.Actual);

    /// <inheritdoc/>
    public bool Equals(Reference? other) => other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Reference);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The written form, which parses back.</summary>
    public override string ToString() => _text;
}

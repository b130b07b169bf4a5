using Plumbline.App.Ledger.Facts;
using Plumbline.Core.References;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions;

/// <summary>A definition that records rest on: while one of them is in force, it stays. Several of one key, such as a control under two risks, count as one.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Key">Its key, without that of its parent; of a unit its code, whatever its rows, and of an opinion or a row of a register with its parent.</param>
internal readonly record struct RestingPlace(FactKind Kind, string Key)
{
    private static readonly FactKind Unit = FactKind.Of("unit"), Indicator = FactKind.Of("indicator"), Objective = FactKind.Of("objective"), Risk = FactKind.Of("risk"), Control = FactKind.Of("risk-control"), Action = FactKind.Of("action"), Opinion = FactKind.Of("assurance-opinion"), Contract = FactKind.Of("contract"), Form = FactKind.Of("form"), Row = FactKind.Of("register-row");

    /// <summary>What a reference names; nothing where it names what is kept nowhere yet.</summary>
    internal static IEnumerable<RestingPlace> Of(Reference reference)
    {
        if (reference.Indicator is { } indicator) yield return OfIndicator(indicator);
        if (reference.Unit is { } unit) yield return OfUnit(unit);
        if (reference is { Kind: ReferenceKind.Opinion, Keys: [var objective, var domain, var period] })
        {
            yield return new RestingPlace(Objective, objective);
            yield return Of(Opinion, objective, $"{domain}|{period}");
        }

        if (reference is { Kind: ReferenceKind.Kpi, Keys: [var contract, _] }) yield return new RestingPlace(Contract, contract);
        if (reference.Kind == ReferenceKind.Return) yield return OfForm(reference.Keys[0]);
        if (reference.IsOfAllContracts) yield break;
        if (KindOf(reference.Kind) is { } kind) yield return new RestingPlace(kind, reference.Key);
    }

    /// <summary>The place of a definition.</summary>
    internal static RestingPlace Of(FactKind kind, string parent, string key) =>
        new(kind, kind == Unit ? key.Split('|')[0] : kind == Opinion ? $"{parent}|{key}" : kind == Row ? $"{parent}/{key}" : key);

    /// <summary>Whether the key is that of the definition in the ledger.</summary>
    internal bool IsByKey => Kind != Unit && Kind != Opinion && Kind != Row;

    internal static RestingPlace OfUnit<T>(Code<T> code)
        where T : Code<T> => new(Unit, code.ToString());

    internal static RestingPlace OfIndicator<T>(Code<T> code)
        where T : Code<T> => new(Indicator, code.ToString());

    internal static RestingPlace OfObjective<T>(Code<T> code)
        where T : Code<T> => new(Objective, code.ToString());

    internal static RestingPlace OfContract<T>(Code<T> code)
        where T : Code<T> => new(Contract, code.ToString());

    internal static RestingPlace OfUnit(string code) => new(Unit, code);

    internal static RestingPlace OfForm(string code) => new(Form, code);

    /// <inheritdoc/>
    public override string ToString() => $"the {Kind.Name} {Key}";

    private static FactKind? KindOf(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Risk => Risk,
        ReferenceKind.Control => Control,
        ReferenceKind.Action => Action,
        ReferenceKind.Objective => Objective,
        ReferenceKind.Contract => Contract,
        ReferenceKind.Register => Row,
        ReferenceKind.Figure or ReferenceKind.Indicator or ReferenceKind.Kpi or ReferenceKind.Opinion or ReferenceKind.Criterion or ReferenceKind.Commitment
            or ReferenceKind.Statement or ReferenceKind.Return or ReferenceKind.Paragraph or ReferenceKind.Edition => null,
    };
}

using Plumbline.App.Registers;
using Plumbline.App.Returns.Writing;
using Plumbline.Core.Actions;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Web.Addresses;
using Plumbline.Web.Views;

namespace Plumbline.Web.Records;

/// <summary>Something that a record is about, in words.</summary>
/// <param name="Kind">What kind of thing it is: <c>Risk</c>.</param>
/// <param name="Text">What it is called; the reference where it is not known.</param>
/// <param name="Address">Its page; null where it has none.</param>
public sealed record Mention(string Kind, string Text, string? Address);

/// <summary>References as links.</summary>
/// <param name="visit">The page.</param>
/// <param name="risks">The register.</param>
/// <param name="actions">The log of actions.</param>
internal sealed class Mentions(Visit visit, RiskRegister risks, ActionLog actions)
{
    /// <summary>What a reference refers to.</summary>
    internal Mention Of(Reference reference)
    {
        var text = TextOf(reference);
        return new Mention(KindOf(reference.Kind), text ?? reference.Key, text is null ? null : visit.Links.PageOf(reference, visit.Calendar));
    }

    /// <summary>The word for a kind of thing, as readers know it.</summary>
    internal static string KindOf(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Indicator => "Measure",
        ReferenceKind.Kpi => "KPI",
        _ => Counted.Sentence(Names<ReferenceKind>.Of(kind).Replace('-', ' ')),
    };

    // What it is called; null where nothing of that name is known.
    private string? TextOf(Reference reference)
    {
        var picture = visit.Definitions.Picture;
        return reference switch
        {
            { Kind: ReferenceKind.Risk } when RiskCode.Parse(reference.Key).TryGet(out var code, out _) && risks.Find(code) is { } entry => $"{code} {entry.Risk.Title}",
            { Kind: ReferenceKind.Action } when ActionCode.Parse(reference.Key).TryGet(out var code, out _) && actions.Find(code) is { } entry => entry.Action.What,
            { Kind: ReferenceKind.Figure, Indicator: { } indicator, Unit: { } unit, Period: { } period } when picture.Find(indicator) is { } measure => $"{measure.NameInList}, {NameOf(unit)}, {Words(period)}",
            { Kind: ReferenceKind.Indicator, Indicator: { } indicator } when picture.Find(indicator) is { } measure => measure.NameInList,
            { Kind: ReferenceKind.Objective } when Objective(reference.Key) is { } objective => $"{objective.Code}. {objective.Name}",
            { Kind: ReferenceKind.Opinion, Keys: [var of, var domain, _], Period: { } month } when Objective(of) is { } objective => $"{Counted.Sentence(domain.Replace('-', ' '))} of objective {objective.Code}, {Words(month)}",
            { Kind: ReferenceKind.Criterion } => reference.Key,
            { Kind: ReferenceKind.Contract, IsOfAllContracts: true } => "All contracts",
            { Kind: ReferenceKind.Contract } when Contract(reference.Key) is { } contract => contract.Name,
            { Kind: ReferenceKind.Kpi, Keys: [var of, _], Indicator: { } indicator } when Contract(of) is { } contract && picture.Find(indicator) is { } measure => $"{measure.NameInList}, {contract.Name}",
            { Kind: ReferenceKind.Statement, Keys: [var name, _], Period: { } period } when picture.Values.Of<StatementDefinition>().FirstOrDefault(one => one.Name == name) is { } statement => $"{statement.Title}, {Words(period)}",
            { Kind: ReferenceKind.Return or ReferenceKind.Register } => ReturnWords.Named(picture, reference) ?? RowWords.Named(picture, reference),
            _ => null,
        };
    }

    private string NameOf(UnitCode unit) => visit.Definitions.Picture.Units.Find(unit)?.Name ?? unit.ToString();

    private string Words(Period period) => period.ToText(visit.Definitions.Picture.Settings.Language, full: true);

    private Contract? Contract(string code) => visit.Definitions.Picture.Values.Of<Contract>().FirstOrDefault(one => one.Code.ToString() == code);

    private Objective? Objective(string code) => visit.Definitions.Picture.Values.Of<Objective>().FirstOrDefault(one => one.Code.ToString() == code);
}

using Plumbline.Core.Actions;
using Plumbline.Core.Objectives;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
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
        var (text, address) = reference switch
        {
            { Kind: ReferenceKind.Risk } when RiskCode.Parse(reference.Key).TryGet(out var code, out _) && risks.Find(code) is { } entry => ($"{code} {entry.Risk.Title}", visit.Links.Risk(code)),
            { Kind: ReferenceKind.Action } when ActionCode.Parse(reference.Key).TryGet(out var code, out _) && actions.Find(code) is { } entry => (entry.Action.What, visit.Links.Action(code)),
            { Kind: ReferenceKind.Figure, Indicator: { } indicator, Unit: { } unit, Period: { } period } when visit.Definitions.Picture.Find(indicator) is { } measure =>
                ($"{measure.NameInList}, {visit.Definitions.Picture.Units.Find(unit)?.Name ?? unit.ToString()}, {period.ToText(visit.Definitions.Picture.Settings.Language, full: true)}", visit.Links.Figure(indicator, unit, period, AspectOf(reference))),
            { Kind: ReferenceKind.Indicator, Indicator: { } indicator } when visit.Definitions.Picture.Find(indicator) is { } measure => (measure.NameInList, visit.Links.Measure(indicator)),
            { Kind: ReferenceKind.Objective } when Objective(reference.Key) is { } objective => ($"{objective.Code}. {objective.Name}", visit.Links.Objective(objective.Code)),
            { Kind: ReferenceKind.Opinion, Keys: [var of, var domain, var span] } when Objective(of) is { } objective && Period.Parse(span, visit.Calendar).TryGet(out var month, out _) =>
                ($"{Counted.Sentence(domain.Replace('-', ' '))} of objective {objective.Code}, {month.ToText(visit.Definitions.Picture.Settings.Language, full: true)}", visit.Links.AssuranceDomain(objective.Code, domain, month)),
            { Kind: ReferenceKind.Criterion } => (reference.Key, visit.Links.AssurancePart("framework")),
            _ => (reference.Key, (string?)null),
        };
        return new Mention(KindOf(reference.Kind), text, address);
    }

    /// <summary>The word for a kind of thing, as readers know it.</summary>
    internal static string KindOf(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Indicator => "Measure",
        ReferenceKind.Kpi => "KPI",
        _ => Counted.Sentence(Names<ReferenceKind>.Of(kind).Replace('-', ' ')),
    };

    private Objective? Objective(string code) => visit.Definitions.Picture.Values.Of<Objective>().FirstOrDefault(one => one.Code.ToString() == code);

    private string? AspectOf(Reference reference) => reference.Keys is [_, _, _, var aspect] && Aspect.Parse(aspect, visit.Calendar).TryGet(out var known, out _) ? known.ToString() : null;
}

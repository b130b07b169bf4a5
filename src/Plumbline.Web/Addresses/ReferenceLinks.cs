using Plumbline.Core.Actions;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Objectives;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Risks.Records;

namespace Plumbline.Web.Addresses;

/// <summary>The page of what a reference refers to.</summary>
internal static class ReferenceLinks
{
    /// <summary>The address; null where such a thing has no page of its own.</summary>
    /// <param name="links">The links of the page.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="calendar">The calendar of the organisation.</param>
    internal static string? PageOf(this Links links, Reference reference, FinancialCalendar calendar) => reference switch
    {
        { Kind: ReferenceKind.Figure, Indicator: { } indicator, Unit: { } unit, Period: { } period } =>
            links.Figure(indicator, unit, period, reference.Keys is [_, _, _, var text] && Aspect.Parse(text, calendar).TryGet(out var aspect, out _) ? aspect.ToString() : null),
        { Kind: ReferenceKind.Indicator, Indicator: { } indicator } => links.Measure(indicator),
        { Kind: ReferenceKind.Risk } when RiskCode.Parse(reference.Key).TryGet(out var code, out _) => links.Risk(code),
        { Kind: ReferenceKind.Action } when ActionCode.Parse(reference.Key).TryGet(out var code, out _) => links.Action(code),
        { Kind: ReferenceKind.Objective } when ObjectiveCode.Parse(reference.Key).TryGet(out var code, out _) => links.Objective(code),
        { Kind: ReferenceKind.Opinion, Keys: [var of, var domain, _], Period: { } span } when ObjectiveCode.Parse(of).TryGet(out var code, out _) => links.AssuranceDomain(code, domain, span),
        { Kind: ReferenceKind.Criterion } => links.AssurancePart("framework"),
        { Kind: ReferenceKind.Contract, IsOfAllContracts: true } => links.Contracts(),
        { Kind: ReferenceKind.Contract or ReferenceKind.Kpi, Keys: [var of, ..] } when ContractCode.Parse(of).TryGet(out var code, out _) => links.Contract(code),
        { Kind: ReferenceKind.Statement, Keys: [var name, _], Period: { } period } => links.Statement(name, period),
        { Kind: ReferenceKind.Return, Keys: [var of, ..], Unit: { } unit, Period: { } period } when FormCode.Parse(of).TryGet(out var form, out _) => links.Return(form, unit, period),
        { Kind: ReferenceKind.Register, Keys: [var of, var named] } when RegisterCode.Parse(of).TryGet(out var register, out _) && RowCode.Parse(named).TryGet(out var row, out _) => links.RegisterRow(register, row),
        _ => null,
    };
}

using Plumbline.Core.Actions;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Objectives;
using Plumbline.Core.References;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Records;

/// <summary>What a record refers to must be there.</summary>
internal static class DeadReferences
{
    internal const string Code = "dead-reference";

    internal static IEnumerable<Finding> Find(Audit audit)
    {
        if (audit.Records is not { } records) return [];
        var there = new HashSet<Reference>(
        [
            .. records.Register.Entries.Select(static entry => entry.Risk.Code.Reference),
            .. records.Files.SelectMany(static file => file.Controls).Select(static control => control.Code.Reference),
            .. records.Actions.Entries.Select(static entry => entry.Action.Code.Reference),
            .. audit.Picture.Values.Of<Objective>().Select(static one => Reference.To(ReferenceKind.Objective, one.Code)),
            .. audit.Picture.Values.Of<Contract>().Select(static one => Reference.To(ReferenceKind.Contract, one.Code)),
            .. audit.Picture.Values.Of<Contract>().SelectMany(one => audit.Picture.Targets.OfContract(one.Code.ToString()).Select(target => Reference.ToKpi(one.Code, target.Indicator))),
        ]);
        return [.. OfRisks(audit, there), .. OfAssurances(records, there), .. OfActions(audit, there)];
    }

    private static IEnumerable<Finding> OfRisks(Audit audit, HashSet<Reference> there) =>
        from risk in RiskCase.In(audit)
        let dead = risk.Risk.Related.Select(static one => one.Reference).Concat(risk.Risk.Objectives.Select(static one => Reference.To(ReferenceKind.Objective, one))).Where(one => !there.Contains(one)).ToList()
        where dead.Count > 0
        select risk.Found(Code, Severity.Error, Listed(dead), "what is there", $"names {Listed(dead)}, which {(dead.Count == 1 ? "is" : "are")} not there");

    private static IEnumerable<Finding> OfAssurances(AuditRecords records, HashSet<Reference> there) =>
        from assurance in records.Assurances
        where !there.Contains(assurance.Of)
        group assurance by assurance.Of into dead
        let codes = Counted.List([.. dead.Select(static one => one.Code.ToString()).Order(StringComparer.Ordinal)])
        select new Finding
        {
            Check = Code,
            Severity = Severity.Error,
            About = dead.Key,
            Found = dead.Key.ToString(),
            Expected = "what is there",
            Message = $"{Counted.Sentence(Counted.Noun(dead.Count(), "assurance"))} {codes} {(dead.Count() == 1 ? "is" : "are")} of {dead.Key}, which is not there.",
            Stated = [.. dead.Select(static one => $"assurance {one.Code}").Order(StringComparer.Ordinal)],
        };

    private static IEnumerable<Finding> OfActions(Audit audit, HashSet<Reference> there) =>
        from entry in audit.Records!.Actions.Entries
        let action = entry.Action
        let named = action.State is ActionState.Superseded { By: var newer } ? action.About.Append(newer.Reference) : action.About
        let dead = named.Where(one => !IsThere(audit, one, there)).ToList()
        where dead.Count > 0
        select ActionChecks.Found(audit, action, Code, Severity.Error, Listed(dead), "what is there", $"names {Listed(dead)}, which {(dead.Count == 1 ? "is" : "are")} not there");

    // Kinds that are recorded nowhere yet are not judged.
    private static bool IsThere(Audit audit, Reference reference, HashSet<Reference> there) => reference.Kind switch
    {
        ReferenceKind.Risk or ReferenceKind.Control or ReferenceKind.Action or ReferenceKind.Objective or ReferenceKind.Contract or ReferenceKind.Kpi => reference.IsOfAllContracts ? audit.Picture.Values.Of<Contract>().Count > 0 : there.Contains(reference),
        ReferenceKind.Figure or ReferenceKind.Indicator => audit.Picture.Find(reference.Indicator!) is not null && (reference.Unit is null || audit.Picture.Units.Find(reference.Unit) is not null),
        ReferenceKind.Register => audit.Registers?.Has(reference.Keys[0], reference.Keys[1]) != false,
        ReferenceKind.Return => IsAsked(audit, reference),
        ReferenceKind.Opinion or ReferenceKind.Criterion or ReferenceKind.Commitment or ReferenceKind.Statement
            or ReferenceKind.Paragraph or ReferenceKind.Edition => true,
    };

    // An action may be about a return that has not come: that it is asked is enough. What no unit returned is about the top unit.
    private static bool IsAsked(Audit audit, Reference reference) =>
        FormCode.Parse(reference.Keys[0]).TryGet(out var code, out _) && audit.Picture.Find(code) is { } form
        && reference.Period is { } period && form.IsAskedFor(period)
        && (reference.Keys[1] == audit.Picture.Units.Top.Code.ToString() || form.Asked.For(audit.Picture.Units, period).Any(unit => unit.ToString() == reference.Keys[1]));

    private static string Listed(IEnumerable<Reference> references) => Counted.List([.. references.Select(static one => one.ToString())]);
}

using Plumbline.Core.References;
using Plumbline.Core.Returns.Readings;

namespace Plumbline.Core.Checks.Returns;

/// <summary>Something must be done about a unit in the worst band of its form: an open action is about its return, or about the unit.</summary>
internal static class BandWithoutAction
{
    internal const string Code = "band-escalated";

    internal static IEnumerable<Finding> Find(Audit audit)
    {
        var helped = new Lazy<HashSet<string>>(() => Helped(audit));
        foreach (var form in audit.Returns?.Forms ?? [])
        {
            if (form is not { Scored: { IsSilent: false } scored, Reading.Form.Bands: { Length: > 1 } bands } || !audit.Includes(scored.Period)) continue;
            foreach (var line in scored.Lines.Where(line => line is { IsResponse: true, Score: not null } && line.Band == bands[^1] && !helped.Value.Contains(line.Unit.ToString())))
                yield return Found(audit, form, scored, line);
        }
    }

    private static Finding Found(Audit audit, AuditedForm form, FormPeriod scored, ReturnLine line)
    {
        var one = new ReturnCase(audit, form, line.Unit, [new ReturnAt(scored, line)]);
        var escalation = line.Band!.Escalation is { } words ? $" ({words.TrimEnd('.')})" : "";
        return one.Found(
            Code, Severity.Warning, line.Band.Name, "an open action", one.All,
            FormattableString.Invariant($"{one.Subject} for {audit.Words(scored.Period)} scores {line.Score}, in the worst band, {line.Band.Words}{escalation}, and no open action is about the return or about the unit"));
    }

    // An action about an earlier return of the unit is still being done.
    private static HashSet<string> Helped(Audit audit)
    {
        var units = new HashSet<string>(StringComparer.Ordinal);
        if (audit.Records is not { } records) return units;
        foreach (var about in records.Actions.Entries.Where(entry => entry.IsOpen(records.LapsesOn)).SelectMany(static entry => entry.Action.About))
        {
            if (about.Unit is { } unit) units.Add(unit.ToString());
            else if (about.Kind == ReferenceKind.Return) units.Add(about.Keys[1]);
        }

        return units;
    }
}

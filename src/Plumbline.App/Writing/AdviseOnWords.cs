using Plumbline.App.Checking;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.Core.Checks;
using Plumbline.Core.Commentaries;

namespace Plumbline.App.Writing;

/// <summary>What the checks would say of words once they are saved. Nothing is written.</summary>
public static class AdviseOnWords
{
    /// <summary>The findings that the words themselves give rise to: those that are not there without them.</summary>
    public static async Task<IReadOnlyList<Finding>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, WordsAbout about, Commentary words, DateOnly today, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(words);
        var others = definitions.Workspace.Commentaries.Where(one => one.Indicator != words.Indicator || one.Unit != words.Unit || one.Period != words.Period).ToList();
        var without = await FindingsAsync(others);
        var found = await FindingsAsync([.. others, words]);
        return [.. found.Where(finding => finding.Period == about.Period && finding.Unit == about.Unit && !without.Any(one => one.Message == finding.Message))];

        async Task<IReadOnlyList<Finding>> FindingsAsync(IReadOnlyList<Commentary> all)
        {
            var workspace = definitions.Workspace.With(Kinds.Commentaries, all);
            var request = new CheckRequest(today) { Period = about.Period, Series = new AuditedSeries(about.Indicator.Code, about.Unit) };
            return [.. (await RunChecks.RunAsync(ledger, definitions with { Workspace = workspace, Picture = workspace.ToPicture() }, request, cancellation)).Select(static audited => audited.Finding)];
        }
    }
}

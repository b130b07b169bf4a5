using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Ledger;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing;

/// <summary>What a file of labels decides.</summary>
/// <param name="Mappings">The decisions.</param>
/// <param name="Problems">The cells that decide nothing possible.</param>
/// <param name="Undecided">How many rows are still undecided.</param>
public sealed record LabelDecisions(IReadOnlyList<Mapping> Mappings, IReadOnlyList<FileProblem> Problems, int Undecided);

/// <summary>Reads the decisions of a file of labels that a user has edited.</summary>
public static class ReadLabels
{
    /// <summary>Reads the file.</summary>
    public static async Task<LabelDecisions> RunAsync(ILedger ledger, string organisation, ImportFile file, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(file);
        var definitions = await ReadDefinitions.RunAsync(ledger, organisation, asAt: null, cancellation);
        return Read(LabelsFile.Read(file, definitions.Picture.Settings.Calendar), definitions.Picture);
    }

    private static LabelDecisions Read(LabelsFile file, OrganisationPicture picture)
    {
        var mappings = new List<Mapping>();
        var problems = file.Problems.ToList();
        var undecided = 0;
        foreach (var (number, row) in file.Rows)
        {
            if (row.Decision.Length == 0) undecided += row.Label.Length > 0 ? 1 : 0;
            else if (row.Label.Length == 0) problems.Add(file.LabelProblem(number, Problem.With(null, "the label that is decided on")));
            else if (KindOf(row, out var kind) is { } noKind) problems.Add(file.KindProblem(number, noKind));
            else if (MappingDecision.Read(kind, row.Label, row.Decision, picture).TryGet(out var mapping, out var problem)) mappings.Add(mapping);
            else problems.Add(file.DecisionProblem(number, problem));
        }

        return new LabelDecisions(mappings, problems, undecided);
    }

    private static Problem? KindOf(LabelRow row, out MappingKind? kind)
    {
        kind = null;
        if (row.Kind.Length == 0) return null;
        if (!Names<MappingKind>.Parse(row.Kind).TryGet(out var known, out var problem)) return problem;
        kind = known;
        return null;
    }
}

using Plumbline.Core.Pictures;
using Plumbline.Core.Text;

namespace Plumbline.Reports.Composition;

/// <summary>What is wrong with a report definition in its organisation: an unknown name, a block that needs a missing block, or a duplicate block.</summary>
/// <remarks>Checked when a definition is written, so that a renamed domain does not silently empty a page.</remarks>
public static class ReportProblems
{
    /// <summary>The problems, in the order of the blocks; empty if the report is valid.</summary>
    public static IEnumerable<Problem> Of(ReportDefinition definition, OrganisationPicture picture)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(picture);
        var blocks = definition.Blocks;
        foreach (var block in blocks)
        {
            foreach (var problem in block.UnknownNames(picture))
                yield return problem with { Expected = $"{problem.Expected}, in block {block.Kind}" };
        }

        foreach (var missing in blocks.Select(block => block.MissingBlock(definition)).OfType<Problem>().Distinct())
            yield return missing;
        foreach (var kind in blocks.Where(static block => block.StandsOnce).GroupBy(static block => block.Kind, StringComparer.Ordinal).Where(static kind => kind.Count() > 1))
            yield return new Problem($"block {kind.Key} {kind.Count()} times", "it once");
    }
}

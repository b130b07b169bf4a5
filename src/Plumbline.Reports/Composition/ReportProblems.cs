using Plumbline.Core.Pictures;
using Plumbline.Core.Text;

namespace Plumbline.Reports.Composition;

/// <summary>What is wrong with a definition in its organisation: it names what is not there, or a block lacks another that it speaks of.</summary>
/// <remarks>Asked where definitions are written, so that a domain renamed does not empty a page in silence.</remarks>
public static class ReportProblems
{
    /// <summary>The problems, in the order of the blocks; none where the report can be made.</summary>
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

using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Text;
using Plumbline.Reports.Composition;

namespace Plumbline.Cli.Options;

/// <summary>Finds the report that a verb names; an unknown name is refused with those there are.</summary>
internal static class KnownReport
{
    internal static ReportDefinition Find(OrganisationDefinitions definitions, string name) => definitions.FindReport(name) ?? throw Unknown(name, definitions.Workspace.Reports.Select(static one => one.Name));

    /// <summary>The refusal of a name.</summary>
    internal static RefusedException Unknown(string name, IEnumerable<string> there)
    {
        var names = there.ToList();
        return new RefusedException($"NAME: {Problem.With(name, names.Count == 0 ? "a report, and none is defined" : $"one of {string.Join(", ", names)}{Spelling.Suggestion(name, names)}")}");
    }
}

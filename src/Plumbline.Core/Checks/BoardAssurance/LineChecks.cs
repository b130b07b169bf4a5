using Plumbline.Core.Objectives;
using Plumbline.Core.References;

namespace Plumbline.Core.Checks.BoardAssurance;

/// <summary>A domain without a line of the framework: its opinion can never be tested.</summary>
internal static class LineChecks
{
    internal const string NoLine = "framework-no-line";

    /// <summary>One finding for a domain that an objective answers for, of which no line is about the objective. Objectives are those that hold at the end of the audited period, else on the day of the audit.</summary>
    internal static IEnumerable<Finding> FindNoLine(Audit audit)
    {
        if (audit.Records?.Version is not { } version) yield break;
        var day = audit.Period?.Last ?? audit.Today;
        foreach (var objective in audit.Picture.Values.Of<Objective>().Where(one => one.HoldsOn(day)).OrderBy(static one => one.Position ?? int.MaxValue).ThenBy(static one => one.Code, ObjectiveCode.Order))
        {
            foreach (var domain in version.Domains.Where(domain => objective.Domains.Contains(domain.Code, StringComparer.Ordinal)))
            {
                var lines = version.Lines.Where(line => line.Domain == domain.Code).ToList();
                if (lines.Exists(line => line.IsOf(objective.Code))) continue;
                var others = lines.SelectMany(static line => line.Objectives).Distinct().Order(ObjectiveCode.Order).Select(static code => code.ToString()).ToList();
                var whose = others.Count == 0 ? $"{domain.Code} has no line" : $"its lines are of {(others.Count == 1 ? "objective" : "objectives")} {Text.Counted.List(others)} alone";
                yield return new Finding
                {
                    Check = NoLine,
                    Severity = Severity.Warning,
                    About = Reference.To(ReferenceKind.Objective, objective.Code),
                    Found = $"no line of {domain.Code} for objective {objective.Code}",
                    Expected = $"a line of {domain.Code} for objective {objective.Code} in assurance/framework.yaml, or objectives.csv without {domain.Code} for it",
                    Message = $"Objective {objective.Code} (“{objective.Name.TrimEnd('.')}”) answers for {domain.Name}, but no line of the assurance framework is about both: {whose}. No level can be suggested for it.",
                    Stated = [$"domain {domain.Code}"],
                };
            }
        }
    }
}

using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Schemes;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Records;

/// <summary>A score must be one that the matrix of its own day can give. All gradings of an open risk are read, the earlier ones too; a check has one finding for those of one risk.</summary>
internal static class RiskScores
{
    internal const string Product = "risk-product";
    internal const string Impossible = "risk-impossible-score";
    internal const string OffMatrix = "risk-off-matrix";
    internal const string Parts = "risk-parts";

    internal static IEnumerable<Finding> FindProduct(RiskCase risk) => Together(
        risk, Product, Severity.Error, [.. risk.Decided.Where(static one => one.Score.Product is { } product && product != one.Score.Value)],
        static one => RiskCase.Number(one.Score.Value),
        static one => RiskCase.Number(one.Score.Product!.Value),
        one => $"{risk.Words(one)} is stated as {RiskCase.Number(one.Score.Value)}, but {RiskCase.Number(one.Score.Likelihood!.Value)} × {RiskCase.Number(one.Score.Consequence!.Value)} is {RiskCase.Number(one.Score.Product!.Value)}");

    internal static IEnumerable<Finding> FindImpossible(RiskCase risk) => Together(
        risk, Impossible, Severity.Error, [.. risk.Decided.Where(one => IsImpossible(risk, one))],
        static one => RiskCase.Number(one.Score.Value),
        one => $"a likelihood from 1 to {RiskCase.Number(MatrixOf(risk, one).Likelihoods.Count)} times a consequence from 1 to {RiskCase.Number(MatrixOf(risk, one).Consequences.Count)}",
        one => $"{risk.Words(one)} is stated as {RiskCase.Number(one.Score.Value)}, which no likelihood and consequence multiply to");

    internal static IEnumerable<Finding> FindOffMatrix(RiskCase risk) => Together(
        risk, OffMatrix, Severity.Error, [.. risk.Decided.Where(one => Above(risk, one).Any())],
        one => string.Join(" and ", Above(risk, one).Select(static step => $"{step.Name} {RiskCase.Number(step.Given)}")),
        one => string.Join(" and ", Above(risk, one).Select(static step => $"{step.Name} up to {RiskCase.Number(step.Highest)}")),
        one => $"{risk.Words(one)} has the {string.Join(" and the ", Above(risk, one).Select(static step => $"{step.Name} {RiskCase.Number(step.Given)}, above the highest of its day, {RiskCase.Number(step.Highest)}"))}");

    // An impossible score has the more serious finding.
    internal static IEnumerable<Finding> FindParts(RiskCase risk)
    {
        var alone = risk.InForce.Where(one => !one.Score.HasParts && !IsImpossible(risk, one)).ToList();
        if (alone.Count == 0) yield break;
        var stages = Counted.List([.. alone.Select(static one => $"{Names<GradingStage>.Of(one.Stage)} score {RiskCase.Number(one.Score.Value)}")]);
        yield return risk.Found(
            Parts, Severity.Note, stages, "likelihood and consequence",
            $"has its {stages} without likelihood and consequence", alone.Select(RiskCase.Stated));
    }

    private static bool IsImpossible(RiskCase risk, Grading grading) => !grading.Score.HasParts && !MatrixOf(risk, grading).CanScore(grading.Score.Value);

    private static RiskMatrix MatrixOf(RiskCase risk, Grading grading) => risk.Records.Register.Scheme.On(grading.Date);

    private static IEnumerable<(string Name, int Given, int Highest)> Above(RiskCase risk, Grading grading)
    {
        var matrix = MatrixOf(risk, grading);
        if (grading.Score.Likelihood is { } likelihood && likelihood > matrix.Likelihoods.Count) yield return ("likelihood", likelihood, matrix.Likelihoods.Count);
        if (grading.Score.Consequence is { } consequence && consequence > matrix.Consequences.Count) yield return ("consequence", consequence, matrix.Consequences.Count);
    }

    private static IEnumerable<Finding> Together(RiskCase risk, string check, Severity severity, IReadOnlyList<Grading> gradings, Func<Grading, string> found, Func<Grading, string> expected, Func<Grading, string> said)
    {
        if (gradings.Count == 0) yield break;
        yield return risk.Found(
            check, severity, string.Join("; ", gradings.Select(found)), string.Join("; ", gradings.Select(expected).Distinct(StringComparer.Ordinal)),
            $"is graded wrongly: {string.Join("; ", gradings.Select(said))}", gradings.Select(RiskCase.Stated));
    }
}

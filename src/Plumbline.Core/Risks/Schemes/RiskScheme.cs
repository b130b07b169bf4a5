using Plumbline.Core.Risks.Records;

namespace Plumbline.Core.Risks.Schemes;

/// <summary>The matrices of an organisation, each from a day on. A grading is read by the matrix of its own day, so that a new one moves no old score.</summary>
/// <param name="Matrices">The matrices, the earliest first; empty where the organisation states none.</param>
public sealed record RiskScheme(IReadOnlyList<RiskMatrix> Matrices)
{
    /// <summary>The scheme of an organisation that states none.</summary>
    public static RiskScheme Usual { get; } = new([]);

    /// <summary>The matrix in force on a day; before the first stated one, that one.</summary>
    public RiskMatrix On(DateOnly day) => Matrices.LastOrDefault(matrix => matrix.From <= day) ?? (Matrices.Count > 0 ? Matrices[0] : RiskMatrix.Usual);

    /// <summary>The level of a grading, by the matrix of its own day.</summary>
    public RiskBand BandOf(Grading grading)
    {
        ArgumentNullException.ThrowIfNull(grading);
        return On(grading.Date).BandOf(grading.Score.Value);
    }
}

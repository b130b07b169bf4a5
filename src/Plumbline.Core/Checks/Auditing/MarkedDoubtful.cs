using System.Globalization;

namespace Plumbline.Core.Checks.Auditing;

/// <summary>Adds to a finding which of its figures are marked doubtful. It stays a finding, because a mark corrects nothing.</summary>
internal static class MarkedDoubtful
{
    private const int MostNamed = 3;

    /// <summary>The finding with a second sentence: <c>Marked doubtful: “Short-term sickness” 3.67%.</c></summary>
    internal static Finding Mention(Audit audit, Finding finding)
    {
        var marked = finding.Cells.Where(static cell => cell.IsDoubtful).ToList();
        if (marked.Count == 0) return finding;
        var named = marked.Take(MostNamed).Select(cell =>
            $"{audit.Place(cell.Indicator, cell.Unit)}{(cell.Period == finding.Period ? "" : $" for {audit.Words(cell.Period)}")} {cell.Value.Text}");
        var more = marked.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $", and {marked.Count - MostNamed:N0} more") : "";
        return finding with { Message = $"{finding.Message} Marked doubtful: {string.Join(", ", named)}{more}." };
    }
}

using Plumbline.App.Tables;
using Plumbline.Core.References;

namespace Plumbline.App.Tests.Tables;

/// <summary>The last cell written, as text.</summary>
internal sealed class TextCell : ICellWriter
{
    public string Written { get; private set; } = "";

    public void Text(string? text) => Written = text ?? "";

    public void Whole(long? number) => Written = number is { } known ? FormattableString.Invariant($"{known}") : "";

    public void Number(decimal? number) => Written = number is { } known ? FormattableString.Invariant($"{known}") : "";

    public void Figure(string? printed) => Written = printed ?? "";

    public void Day(DateOnly? day) => Written = day is { } known ? FormattableString.Invariant($"{known:yyyy-MM-dd}") : "";

    public void Time(DateTimeOffset? time) => Written = time is { } known ? FormattableString.Invariant($"{known:O}") : "";

    public void Flag(bool isSo) => Written = isSo ? "yes" : "";

    public void Items(IReadOnlyList<string> items, string separator) => Written = string.Join(separator, items);

    public void Reference(Reference? reference) => Written = reference?.ToString() ?? "";
}

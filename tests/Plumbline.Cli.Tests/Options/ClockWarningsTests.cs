using System.Globalization;
using Plumbline.App.Ledger.Facts;
using Plumbline.Cli.Options;
using Plumbline.Core.Ledger;

namespace Plumbline.Cli.Tests.Options;

/// <summary>When a warning about a clock is given, and when not.</summary>
public sealed class ClockWarningsTests
{
    [Theory]
    [InlineData("2026-11-28T12:00", "2026-11-28T12:00", "2026-11-21T12:00", "2026-10-28T12:00", "")]
    [InlineData("2026-11-28T12:00", "2026-11-28T12:00", null, null, "")]
    [InlineData("2026-11-28T12:00", "2026-11-29T11:59", null, null, "")]
    [InlineData("2026-11-28T12:00", "2026-11-29T12:00", null, null, "the server's 2026-11-28 12:00Z")]
    [InlineData("2026-11-28T12:00", "2026-11-27T12:00", null, null, "This machine's clock says 2026-11-27 12:00Z")]
    [InlineData("2026-11-28T12:00", "2026-11-28T12:00", "2026-11-28T12:05", null, "")]
    [InlineData("2026-11-28T12:00", "2026-11-28T12:00", "2026-11-28T12:06", null, "The newest file was written at 2026-11-28 12:06Z")]
    [InlineData("2099-01-01T00:00", "2099-01-01T00:00", "2026-11-28T12:00", "2026-11-28T12:00", "more than a year later than the last change (2026-11-28 12:00Z)")]
    [InlineData("2099-01-01T00:00", "2099-01-01T00:00", "2026-11-28T12:00", null, "more than a year later than the newest file (2026-11-28 12:00Z).")]
    [InlineData("2099-01-01T00:00", "2099-01-01T00:00", null, "2026-11-28T12:00", "more than a year later than the last change")]
    [InlineData("2026-11-28T12:00", "2026-11-28T12:00", "2020-01-01T00:00", "2026-10-28T12:00", "")]
    [InlineData("2026-11-28T12:00", "2026-11-28T12:00", "2026-11-28T12:00", "2020-10-28T12:00", "more than a year later than the last change (2020-10-28 12:00Z)")]
    public void Of_ATimeOfAWrite_GivesTheWarning(string now, string here, string? file, string? change, string said)
    {
        var warnings = string.Join(' ', ClockWarnings.Of(Time(now), Time(here), file is null ? null : Time(file), change is null ? null : Time(change)));
        if (said.Length == 0) Assert.Empty(warnings);
        else Assert.Contains(said, warnings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "2026-01-01T00:00 2026-02-01T00:00 2026-03-01T00:00", null)]
    [InlineData(0, "2026-01-01T00:00", null)]
    [InlineData(0, "2026-01-01T00:00 2099-01-01T00:00", "has the time 2099-01-01 00:00Z, which is in the future")]
    [InlineData(2, "2026-01-01T00:00 2026-02-01T00:00 2026-02-01T00:00", "Changes 2 and 3 have the same time")]
    [InlineData(1, "2026-01-01T00:00 2026-02-01T00:00 2026-02-01T00:00", "Changes 2 and 3 have the same time")]
    [InlineData(0, "2026-01-01T00:00 2026-02-01T00:00 2026-02-01T00:00", "Changes 2 and 3 have the same time")]
    [InlineData(3, "2026-01-01T00:00 2026-01-01T00:00 2026-02-01T00:00 2026-03-01T00:00", null)]
    public void OfPosition_AroundAPosition_GivesTheWarning(int found, string times, string? said)
    {
        var changes = times.Split(' ').Select((time, i) => new Change(ChangeNumber.Of(i + 1), Time(time), new Author("w"), "", "", 0, 0, 0, ChangeHash.None, ChangeHash.None)).ToList();
        var warning = ClockWarnings.OfPosition(Time("2026-11-28T12:00"), changes[^1], changes, found);
        if (said is null) Assert.Null(warning);
        else Assert.Contains(said, warning, StringComparison.Ordinal);
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text + "Z", CultureInfo.InvariantCulture);
}

using Plumbline.App.Access.Logging;
using Plumbline.Core.Access;
using Plumbline.Web.Access;

namespace Plumbline.Web.Tests.Access;

/// <summary>What is done again and again is counted, and does not fill the log.</summary>
public class RepeatedNotesTests
{
    private static readonly DateTimeOffset Start = new(2024, 5, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly AccountNumber One = AccountNumber.Parse("k7m2-x9pd").Value;
    private static readonly AccountNumber Two = AccountNumber.Parse("bcdf-ghjk").Value;

    private readonly RepeatedNotes _notes = new();

    private static AccessNote Refusal(string address, AccountNumber account) => new(AccessEvent.Refused, account, "trust", $"GET {address}");

    [Fact]
    public void TheSame_WithinAMinute_IsWrittenOnce_ThenCounted()
    {
        var note = Refusal("/a", One);
        Assert.Equal(note, _notes.First(note, Start));
        for (var i = 1; i < 400; i++) Assert.Null(_notes.First(note, Start.AddMilliseconds(i)));
        Assert.Equal(Refusal("/a", Two), _notes.First(Refusal("/a", Two), Start));
        Assert.Equal(Refusal("/b", One), _notes.First(Refusal("/b", One), Start.AddSeconds(1)));
        Assert.Null(_notes.First(Refusal("/b", One), Start.AddSeconds(2)));
        Assert.NotNull(_notes.First(note with { What = AccessEvent.Exported }, Start.AddSeconds(2)));
        Assert.Empty(_notes.Over(Start.AddMilliseconds(59_999)));
        Assert.Equal(["GET /a (399 times more within a minute)"], _notes.Over(Start.AddMinutes(1)).Select(static one => one.Detail));
        Assert.Equal(["GET /b (once more within a minute)"], _notes.Over(Start.AddMinutes(2)).Select(static one => one.Detail));
        Assert.True(_notes.IsEmpty);
        Assert.Equal(note, _notes.First(note, Start.AddMinutes(2)));
    }

    [Fact]
    public void RefusalsAtManyAddresses_AreOneEntryBeyondSixty_OfThatAccountAlone()
    {
        var written = Enumerable.Range(0, 1_000).Count(i => _notes.First(Refusal($"/{i}", One), Start) is not null);
        Assert.Equal(RepeatedNotes.MostRefusals + 1, written);
        Assert.NotNull(_notes.First(Refusal("/x", Two), Start));
        Assert.NotNull(_notes.First(new AccessNote(AccessEvent.Exported, One, "trust", "/x.csv"), Start));
        Assert.Equal(["other addresses (939 times more within a minute)"], _notes.Over(Start.AddMinutes(1)).Select(static one => one.Detail));
    }
}

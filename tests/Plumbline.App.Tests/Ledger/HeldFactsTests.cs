using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger;

public sealed class HeldFactsTests
{
    // One chunk and twelve bytes of sort key for each of a hundred facts, so that memory is full after every hundredth.
    private const long Little = (1 << 20) + (100 * 12);

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(Little)]
    [InlineData(1)]
    public void InOrder_AnyOrderAndMemory_GivesEachFactUnchangedInKeyOrder(long memory)
    {
        var facts = Enumerable.Range(0, memory == 1 ? 40 : 950).Select(Awkward).ToArray();
        var shuffled = facts.ToArray();
        new Random(4).Shuffle(shuffled);
        using var held = new HeldFacts(memory);
        foreach (var fact in shuffled) held.Add(fact);

        Assert.Equal(facts, held.InOrder().Select(one => one.Fact));
        Assert.Equal(facts, held.InOrder().Select(one => one.Fact));
        Assert.Equal(facts.Select(f => f.Numerator?.Scale), held.InOrder().Select(one => one.Fact.Numerator?.Scale));
        Assert.Equal((facts.Length, false), (held.Count, held.AreAllNew));
        Assert.Equal((facts.Min(f => f.FirstDay), facts.Max(f => f.FirstDay)), held.Days);
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(Little)]
    public void InOrder_RepeatedKeyHoweverFarApart_IsRefused(long memory)
    {
        using var held = new HeldFacts(memory);
        foreach (var number in Enumerable.Range(0, 450)) held.Add(Awkward(number));
        held.Add(Awkward(7) with { Value = "another" });

        var refusal = Assert.Throws<LedgerException>(() => held.InOrder().Count());
        Assert.Equal(LedgerProblem.InvalidFact, refusal.Problem);
        Assert.Contains("twice in one change", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(Little)]
    [InlineData(1)]
    public void KeepsFirst_RepeatedKey_GivesTheFirstFactAndReportsTheOthersInOrder(long memory)
    {
        using var held = new HeldFacts(memory) { KeepsFirst = true };
        for (var time = 0; time < 3; time++)
        {
            foreach (var number in Enumerable.Range(0, memory == 1 ? 12 : 350).Reverse()) held.Add(Awkward(number) with { SourceRow = time });
        }

        var count = held.Count / 3;
        Assert.Equal(Enumerable.Range(0, count).Select(number => Awkward(number) with { SourceRow = 0 }), held.InOrder().Select(one => one.Fact));
        Assert.Equal(
            Enumerable.Range(0, count).SelectMany(number => new[] { (number, 0, 1), (number, 0, 2) }).Select(one => (Awkward(one.number).Period, one.Item2, one.Item3)),
            held.Repeats().Select(pair => (pair.First.Period, pair.First.SourceRow, pair.Again.SourceRow)));
    }

    [Fact]
    public void InOrder_ReadRepeatedly_SortsOnce()
    {
        using var held = new HeldFacts();
        foreach (var number in Enumerable.Range(0, 500).Reverse()) held.Add(Awkward(number));
        Assert.Equal([500, 500, 0], [held.InOrder().Count(), held.InOrder().Count(), held.Repeats().Count()]);
        Assert.Equal(1, held.Sorts);
    }

    [Fact]
    public void StatedParts_OfEachFact_AreKept()
    {
        var stated = Enumerable.Range(0, 128).Select(bits => (StatedParts)bits).ToArray();
        using var held = new HeldFacts(Little);
        foreach (var (number, parts) in stated.Index()) held.Add(Awkward(number), parts);
        Assert.Equal(stated, held.InOrder().Select(one => one.Stated));
    }

    [Fact]
    public void Packing_AnyDecimal_KeepsItsDigits()
    {
        var random = new Random(20240415);
        var numbers = Enumerable.Range(0, 2_000).Select(_ => random.Next(2) == 0 ? Number(0, 0) : Number(random.Next(), random.Next())).ToArray();
        using var held = new HeldFacts();
        foreach (var (i, number) in numbers.Index())
            held.Add(Month($"i{i:0000}", "2024-01", "1") with { Numerator = number, Denominator = -number });
        Assert.Equal(numbers.Select(decimal.GetBits), held.InOrder().Select(one => decimal.GetBits(one.Fact.Numerator!.Value)));
        Assert.Equal(numbers.Select(number => decimal.GetBits(-number)), held.InOrder().Select(one => decimal.GetBits(one.Fact.Denominator!.Value)));

        decimal Number(int middle, int high) => new(random.Next(), middle, high, random.Next(2) == 0, (byte)random.Next(29));
    }

    [Fact]
    public async Task Gather_SourceThatFails_ThrowsItsException()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => HeldFacts.GatherAsync(Failing()));

        static async IAsyncEnumerable<ObservationFact> Failing()
        {
            for (var i = 0; i < 5_000; i++) yield return Awkward(i);
            await Task.Yield();
            throw new InvalidDataException();
        }
    }

    [LedgerFact(NeedsSmallDisk = true)]
    public void Spilling_NoRoomForTheTemporaryFile_IsReportedAndLeavesNothing()
    {
        using var disk = new SmallDisk(megabytes: 1);
        using var held = new HeldFacts(Little, disk.Folder);
        var refusal = Assert.Throws<LedgerException>(() => Enumerable.Range(0, 100_000).ToList().ForEach(i => held.Add(Awkward(i) with { Note = new string('n', 4_000) })));
        Assert.Equal(LedgerProblem.DiskIsFull, refusal.Problem);
        Assert.Contains("TMPDIR", refusal.Remedy, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(disk.Folder));
    }

    // Facts in key order, with every kind of content.
    private static ObservationFact Awkward(int number) => Month($"i{number / 10:0000000}", $"2024-{(number % 10) + 1:00}", $"{number}%") with
    {
        Numerator = (number % 5) switch { 0 => null, 1 => 53.0m, 2 => -0.00m, 3 => decimal.MaxValue, _ => number },
        Denominator = number % 3 == 0 ? 4_294_967_296.5m : null,
        Note = (number % 4) switch { 0 => null, 1 => "two\nlines, “quoted” 🚑", 2 => new string('é', 4_000), _ => "short" },
        SourceFile = number % 2 == 0 ? null : $"file-{number % 7}.csv",
        SourceRow = number * 1000,
        SourceColumn = number % 300,
        Provisional = number % 6 == 1,
    } is var fact && number % 11 == 0
        ? ObservationFact.Withdrawal(fact.Indicator, fact.Unit, fact.Period, fact.FirstDay, fact.Frequency, "taken back")
        : fact;
}

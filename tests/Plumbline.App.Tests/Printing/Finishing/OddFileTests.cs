using System.Text;
using Plumbline.App.Printing.Finishing;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Printing.Finishing;

/// <summary>A file that is not as we know browsers' files comes back as it was, with the reason.</summary>
public sealed class OddFileTests(BrowserFiles files) : IClassFixture<BrowserFiles>, IDisposable
{
    private static readonly PaperNames Names = new("Title", "Author", "Subject", "en-GB", null);
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.4\n%%EOF")]
    [InlineData("%PDF-1.4\nstartxref\n12\n%%EOF")]
    [InlineData("%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1>>\nstartxref\n9\n%%EOF")]
    [InlineData("%PDF-1.4\n1 0 obj\n<</Type /Catalog>>\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Size 2 /Root 1 0 R>>\nstartxref\n45\n%%EOF")]
    [InlineData("%PDF-1.4\n1 0 obj\n<</Type /Catalog>>\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000011 00000 n \ntrailer\n<</Size 2 /Root 1 0 R>>\nstartxref\n45\n%%EOF")]
    [InlineData("%PDF-1.4\nxref\n0 99999999\n0000000000 65535 f \ntrailer\n<</Size 1>>\nstartxref\n9\n%%EOF")]
    [InlineData("%PDF-1.4\n1 0 obj\n[[[[\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Root 1 0 R /Info 1 0 R>>\nstartxref\n31\n%%EOF")]
    public void Scrap_ComesBack(string text) => AssertComesBack(Encoding.Latin1.GetBytes(text));

    [BrowserFact]
    public async Task TruncatedFile_ComesBack_WhereverItEnds()
    {
        var raw = await File.ReadAllBytesAsync(await files.Raw());
        foreach (var length in new[] { raw.Length - 20, raw.Length - 200, raw.Length / 2, 1000 })
            AssertComesBack(raw[..^(raw.Length - length)].Concat("\n%%EOF"u8.ToArray()).ToArray());
    }

    [BrowserFact]
    public async Task OneByteChanged_EitherFinishesOrComesBack()
    {
        var raw = await File.ReadAllBytesAsync(await files.Raw());
        var random = new Random(16);
        for (var turn = 0; turn < 200; turn++)
        {
            var odd = raw.ToArray();
            odd[random.Next(odd.Length)] = (byte)random.Next(256);
            var finished = FinishPaper.Run(odd, Names, []);
            Assert.True(finished.Unfinished is null || ReferenceEquals(odd, finished.Bytes));
        }
    }

    [BrowserFact]
    public async Task FileOfObjectStreams_ComesBack()
    {
        var path = folder.File("streams.pdf");
        Tool.Run("qpdf", "--object-streams=generate", await files.Raw(), path);
        AssertComesBack(await File.ReadAllBytesAsync(path));
    }

    [BrowserFact]
    public async Task FileWithoutTags_ComesBack()
    {
        var raw = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(await files.Raw()));
        AssertComesBack(Encoding.Latin1.GetBytes(raw.Replace("/StructTreeRoot ", "/StructTreeNone ", StringComparison.Ordinal)));
    }

    [BrowserFact]
    public async Task FileOfAnotherProducer_IsFinishedAllTheSame()
    {
        var path = folder.File("other.pdf");
        Tool.Run("qpdf", "--object-streams=disable", "--stream-data=uncompress", await files.Raw(), path);
        var finished = BrowserFiles.Finish(await File.ReadAllBytesAsync(path), RichSample.Of());
        Assert.Null(finished.Unfinished);
        Assert.True(finished.IsNumbered);
        await File.WriteAllBytesAsync(path, finished.Bytes);
        Assert.Equal(Tool.Run("pdftotext", "-layout", await files.Finished(), "-"), Tool.Run("pdftotext", "-layout", path, "-"));
    }

    [BrowserFact]
    public async Task Contents_OfOtherLines_LeavesTheNumbersToASecondPrinting()
    {
        var finished = FinishPaper.Run(await File.ReadAllBytesAsync(await files.Raw()), Names, ["measure-2", "measure-1"]);
        Assert.Null(finished.Unfinished);
        Assert.False(finished.IsNumbered);
        Assert.Equal(12, finished.Places.Keys.Count(static place => place.StartsWith("measure-", StringComparison.Ordinal)));
    }

    private static void AssertComesBack(byte[] odd)
    {
        var finished = FinishPaper.Run(odd, Names, ["measure-1"]);
        Assert.Same(odd, finished.Bytes);
        Assert.NotNull(finished.Unfinished);
        Assert.False(finished.IsNumbered);
    }
}

using System.IO.Compression;
using System.Text;
using Plumbline.App.Accessibility;
using Plumbline.App.Accessibility.Objects;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Accessibility;

/// <summary>Damaged and hostile files give an answer, never a crash or an endless run.</summary>
public sealed class DamagedPdfTests : IDisposable
{
    private const int Damages = 400;
    private static readonly PdfLimits Small = new() { MostInflatedBytes = 1_000_000, MostOperators = 100_000, MostTime = TimeSpan.FromSeconds(20) };
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Hostile { get; } = new()
    {
        { "nothing", "found an empty file" },
        { "text", "damaged or not a PDF" },
        { "half", "damaged or not a PDF" },
        { "deep array", "" },
        { "deep tree of pages", "" },
        { "deep tags", "found tags nested deeper than" },
        { "page tree in a circle", "found a page in two places" },
        { "drawing that draws itself", "found a drawing that draws itself" },
        { "drawings that double", "operators on its pages" },
        { "much in little", "grow beyond the limit" },
        { "entities", "" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Hostile))]
    public async Task HostileFile_Checked_IsRefusedOrHasFindings(string kind, string refusal)
    {
        var pdf = await CheckAsync(Make(kind), Small);
        if (refusal.Length > 0) Assert.Contains(refusal, pdf.Unreadable, StringComparison.Ordinal);
        else Assert.True(pdf.Unreadable is not null || pdf.Findings.Count > 0);
    }

    // Nobody writes into it, so reading would never end.
    [Fact]
    public async Task Pipe_Checked_IsRefused()
    {
        if (OperatingSystem.IsWindows()) return;
        var pipe = Path.Combine(_folder.Path, "pipe.pdf");
        using (var made = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("mkfifo", [pipe]) { UseShellExecute = false })!) await made.WaitForExitAsync();

        Assert.Contains("a pipe or a device; expected a PDF", (await CheckPdf.RunAsync(pipe)).Unreadable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DamagedFile_Checked_GivesAnAnswer()
    {
        var random = new Random(20);
        var sound = new SmallPdf().Write();
        var refused = 0;
        for (var i = 0; i < Damages; i++)
        {
            var pdf = await CheckAsync(Damage(sound, random), Small);
            Assert.True(pdf.Unreadable is null || pdf.Findings.Count == 0);
            if (pdf.Unreadable is not null) refused++;
        }

        Assert.InRange(refused, 1, Damages - 1);
    }

    [Fact]
    public async Task FileThatIsMissing_OrAFolder_OrTooLarge_IsRefused()
    {
        Assert.Contains("found no such file", (await CheckPdf.RunAsync(_folder.File("none.pdf"), cancellation: TestContext.Current.CancellationToken)).Unreadable, StringComparison.Ordinal);
        Assert.Contains("found a folder", (await CheckPdf.RunAsync(_folder.Path, cancellation: TestContext.Current.CancellationToken)).Unreadable, StringComparison.Ordinal);
        Assert.Contains("expected at most 0 MB", (await CheckAsync(new SmallPdf().Write(), new PdfLimits { MostBytes = 100 })).Unreadable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TableThatNamesItselfAsItsPredecessor_Checked_IsReadOnce() =>
        Assert.Null((await CheckAsync(new SmallPdf().Write(trailer: "/Prev 9"), Small)).Unreadable);

    [Fact]
    public async Task Check_Cancelled_Ends()
    {
        File.WriteAllBytes(_folder.File("pdf.pdf"), new SmallPdf().Write());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CheckPdf.RunAsync(_folder.File("pdf.pdf"), cancellation: new CancellationToken(canceled: true)));
    }

    private Task<CheckedPdf> CheckAsync(byte[] bytes, PdfLimits limits)
    {
        File.WriteAllBytes(_folder.File("damaged.pdf"), bytes);
        return CheckPdf.RunAsync(_folder.File("damaged.pdf"), limits, TestContext.Current.CancellationToken);
    }

    private static byte[] Damage(byte[] sound, Random random)
    {
        var bytes = sound.ToList();
        for (var times = random.Next(1, 6); times > 0 && bytes.Count > 20; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 200), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, length); break;
                case 2: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
                case 3: bytes.RemoveRange(at, bytes.Count - at); break;
                case 4: bytes[at] = (byte)"0123456789<>[]()/ R"[random.Next(19)]; break;
            }
        }

        return [.. bytes];
    }

    private static byte[] Make(string kind)
    {
        var pdf = new SmallPdf();
        switch (kind)
        {
            case "nothing": return [];
            case "text": return Encoding.ASCII.GetBytes("The board's paper, as text.\n");
            case "half": return pdf.Write()[..2000];
            case "deep array": return pdf.With(9, new string('[', 300_000)).Write();
            case "deep tree of pages": return Deep(pdf.With(2, "<</Type/Pages/Kids[1000 0 R]/Count 1>>"), 1000, 50_000, static (number, last) => last ? "<</Type/Page>>" : $"<</Type/Pages/Kids[{number + 1} 0 R]/Count 1>>").Write();
            case "deep tags": return Deep(pdf.With(100, "K[", "K[1000 0 R "), 1000, 20_000, static (number, last) => $"<</S/Div/P {number - 1} 0 R{(last ? "" : $"/K {number + 1} 0 R")}>>").Write();
            case "page tree in a circle": return pdf.With(2, "Kids[3 0 R", "Kids[2 0 R").Write();
            case "drawing that draws itself": return pdf.With(60, "0 0 9 9 re f", "/X1 Do").Write();
            case "drawings that double": return Doubling(pdf).Write();
            case "much in little": return pdf.With(7, "<</Length 0>>", "<</Filter/FlateDecode/Length 0>>").With(7, "/Span <</MCID 0>> BDC BT /F1 12 Tf [<0001> 9 <0002>] TJ ET EMC\n/Span <</MCID 1>> BDC BT /F2 12 Tf (a) Tj ET EMC\n", Bomb()).Write();
            case "entities": return pdf.With(5, "<x:xmpmeta", "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><x:xmpmeta").Write();
            default: throw new ArgumentOutOfRangeException(nameof(kind));
        }
    }

    private static SmallPdf Deep(SmallPdf pdf, int first, int count, Func<int, bool, string> of)
    {
        for (var i = 0; i < count; i++) pdf.With(first + i, of(first + i, i == count - 1));
        return pdf;
    }

    // Each drawing draws the next one twice: 2^40 drawings in forty objects.
    private static SmallPdf Doubling(SmallPdf pdf)
    {
        pdf.With(60, "0 0 9 9 re f", "/X1 Do /X1 Do").With(60, "/BBox", "/Resources<</XObject<</X1 1000 0 R>>>>/BBox");
        for (var i = 0; i < 40; i++) pdf.WithStream(1000 + i, $"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X1 {1001 + i} 0 R>>>>", "/X1 Do /X1 Do");
        return pdf.WithStream(1040, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "f");
    }

    private static string Bomb()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZLibStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true)) zip.Write(new byte[50_000_000]);
        return Encoding.Latin1.GetString(bytes.ToArray());
    }
}

// Builds the parser's model out of treebanks, and measures it:
//
//   dotnet run -c Release --project src/NewsBot.Training -- train --treebanks DIR --out FILE
//       reads DIR's ewt-train.conllu and gum-train.conllu; the same files give the same model, bit for bit
//   dotnet run -c Release --project src/NewsBot.Training -- score FILE.conllu [--model FILE]
//       the model of the program, or another one, on the words of a treebank
using System.Globalization;
using NewsBot.Core.Language.Parsing;
using NewsBot.Training;

switch (args)
{
    case ["train", "--treebanks", var folder, "--out", var file]:
        var bytes = ModelTraining.Train([.. Sentences(Path.Combine(folder, "ewt-train.conllu")), .. Sentences(Path.Combine(folder, "gum-train.conllu"))], Console.Error);
        File.WriteAllBytes(file, bytes);
        Console.WriteLine($"{file}: {bytes.Length} bytes");
        return 0;
    case ["score", var file, .. var rest]:
        var model = rest is ["--model", var other] ? ParserModel.Read(File.ReadAllBytes(other)) : Parser.English.Model;
        var score = Score.Of(model, Sentences(file));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{score.Words} words: UPOS {score.Upos:F2}, XPOS {score.Xpos:F2}, UAS {score.Uas:F2}, LAS {score.Las:F2}, LAS without subtypes {score.UniversalLas:F2}"));
        return 0;
    default:
        Console.Error.WriteLine("Usage: train --treebanks DIR --out FILE | score FILE.conllu [--model FILE]");
        return 2;
}

static IEnumerable<TreebankSentence> Sentences(string path)
{
    using var reader = File.OpenText(path);
    foreach (var sentence in Treebank.Read(reader))
    {
        if (sentence.Length <= WordColumns.Most)
            yield return sentence;
    }
}

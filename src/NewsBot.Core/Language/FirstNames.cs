namespace NewsBot.Core.Language;

/// <summary>Common first names of English-language news, by the gender they mostly have. Names that both have are left out.</summary>
internal static class FirstNames
{
    public const string Male = """
        aaron adam adrian ahmed al alan albert alejandro alexander alfred ali allan allen alvin andre andreas andrew andy anthony antonio antony arnold arthur austin barack barry ben benjamin bernard bernie bert bill billy bob bobby boris brad bradley
        brandon brendan brent brett brian bruce bryan byron calvin carl carlos chad charles charlie chester chris christian christopher chuck clarence clark claude clay clayton clifford clint clinton clyde colin conrad corey craig curtis cyrus dale dan daniel danny
        darrell darren dave david dean dennis derek desmond dick diego dmitry dominic don donald doug douglas duncan dustin dwight earl ed eddie edgar eduardo edward edwin eli elijah elliott elmer emmanuel enrique eric erik ernest ethan eugene evan felix fernando
        floyd francis francisco francois frank franklin fred frederick gabriel garrett gary gavin gene geoff geoffrey george gerald gerard gilbert giovanni glen glenn gordon graham grant greg gregory guillermo gus guy harold harry harvey hassan hector
        henry herbert herman howard hubert hugh hugo hussein ian ibrahim igor isaac ismail ivan jack jacob jacques jaime jake james jason javier jeb jeff jeffrey jeremy jerome jerry jesse jim jimmy joe joel johan john johnny jon jonathan jorge jose joseph josh joshua
        juan jules julian julio justin karl keith ken kenneth kevin khalid kirk klaus kofi konrad kurt kyle lance lars larry laurence lawrence lee leo leon leonard leopold lewis liam lindsey lloyd louis lucas luis luke luther malcolm manuel marc marco marcus mario
        mark marshall martin marvin mateo matt matthew maurice max maxwell melvin michael miguel mike mikhail milton mitch mitt mohamed mohammad mohammed moses muhammad mustafa nathan nathaniel ned neil nelson nicholas nick nicolas nigel noah norman olaf oliver omar
        oscar osama otto owen pablo patrick paul pedro pete peter phil philip phillip pierre rafael rahm raj ralph rand randall randy raul ray raymond reginald reince rene ricardo richard rick rob robert roberto rodney rodrigo roger roland ron ronald rory ross roy ruben
        rudolf rudy rupert russell ryan salman salvador sam samuel sandeep santiago saul scott sean sebastian sergei sergey seth shaun sidney simon spencer stan stanley stefan stephen steve steven stewart stuart ted terence terrence terry theodore thomas tim timothy toby todd
        tom tommy tony travis trevor tyler vernon victor vijay vincent vladimir volodymyr wade walter warren wayne wesley wilfred will william willie winston wolfgang xavier yusuf zachary zack emil olof viktor yuri mahmoud benedict ashton
        """;

    public const string Female = """
        abigail ada adele agnes aisha alexandra alice alicia alison allison amanda amber amelia amy ana andrea angela angelina anita ann anna anne annette annie april arlene ashley astrid audrey barbara beatrice becky bernadette beth betsy betty beverly bonnie brenda
        bridget brigitte brooke camille candace carla carly carmen carol carole caroline carolyn catherine cathy cecilia celia charlotte chelsea cheryl chloe christina christine cindy claire clara claudia colleen condoleezza connie constance cynthia daisy danielle daphne dawn
        deborah debbie debra deirdre denise diana diane dolores donna dora doris dorothy edith eileen elaine eleanor elena elisabeth elise eliza elizabeth ella ellen elsa emily emma erica erin esther ethel eva eve evelyn faith fatima felicia fiona florence
        frances francesca gail georgia geraldine gertrude gina ginni gladys gloria grace greta gretchen gwen hannah harriet hazel heather heidi helen helena hillary hilary holly hope huma ida ingrid irene iris isabel isabella ivanka jackie jacqueline jane janet janice jean
        jeanette jeanne jen jenna jennifer jenny jessica jill joan joanna joanne josephine joy joyce juanita judith judy julia juliana julie june karen karin kate katherine kathleen kathryn kathy katie katrina kay kayla kelly kellyanne kim kimberly kirsten kirstjen kristen kristin
        laila laura lauren leah leila lena leticia lillian lily linda lisa liz liza lois loretta lori lorraine louisa louise lucia lucy lydia lynn lynne mabel madeleine maggie malala mandy marcia margaret margot maria marianne marie marilyn marion marjorie marsha martha mary
        maureen maxine megan meghan melania melanie melinda melissa mercedes meredith mia michele michelle mildred mindy miranda miriam molly mona monica muriel myra nadia nancy naomi natalia natalie natasha nellie nicola nicole nikki nina nora norma olga olivia opal pamela pat
        patricia patty paula pauline pearl peggy penelope penny phoebe phyllis priscilla rachel ramona rebecca regina renee rhonda rita roberta robin rosa rosalind rose rosemary roxanne ruby ruth sabrina sadie sally samantha sandra sara sarah saundra serena shannon sharon sheila
        shelley sherry shirley silvia sofia sonia sophia sophie stacey stacy stella stephanie sue susan suzanne sylvia tamara tammy tanya tara teresa theresa tiffany tina tracy tricia ursula valerie vanessa vera veronica vicki victoria viola violet virginia vivian wanda wendy
        whitney wilma winifred yolanda yvette yvonne zoe aung benazir indira golda angelique simone
        """;
}
